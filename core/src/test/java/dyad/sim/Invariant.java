package dyad.sim;

/** What must hold in every life, whatever happens. */
enum Invariant {
    LOST("a kept word is lost"),
    TWICE("a word was applied twice"),
    ORDER("a word was applied out of order"),
    UNSAID("a word was applied that was never said, or not so"),
    PICTURE("a picture is lost, comes twice or is not what was sent"),
    FALSE_ARRIVAL("a word is shown as arrived before it is"),
    LETTER("a word does not arrive although the relay held it"),
    FREEZE("an honest life freezes"),
    COPY("a copied state does not freeze the link at every end"),
    PRESENCE("someone is felt to be there who is long gone"),
    NONCE("a pair of key and nonce sealed two different things"),
    AGREEMENT("the two do not come to agree although all is calm"),
    ACHE("the ache is not the same at both ends although all is calm"),
    RETURNED("what either still has does not come back whole and in order after a meeting"),
    RETURN("an end that comes back is not soon heard again although all is calm"),
    AGAIN("a word that had arrived is sent again"),
    KEPT("an end is live under a root that it does not hold as the confirmed one"),
    MEMORY("an end holds more and more in memory"),
    FRAME("a frame has another size or topic"),
    TICK("a connected end skipped a tick"),
    CRASH("the core threw what it must not throw");

    private final String words;

    Invariant(String words) {
        this.words = words;
    }

    /** What is broken, in words. */
    String words() {
        return words;
    }
}

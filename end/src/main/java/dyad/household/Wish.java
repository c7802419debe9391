package dyad.household;

/** What Home Assistant may wish for: the whole of it. */
sealed interface Wish {

    /** It has started, and is to be told everything again. */
    record Again() implements Wish {}

    /** A word for the other. */
    record Say(String text) implements Wish {}

    /** A short touch. */
    record Touch() implements Wish {}

    /** To look switched off. */
    record Quiet() implements Wish {}
}

package dyad.observe;

/** What else goes on where the ends run, in talk and in silence alike. */
enum Conditions {
    /** Nothing. */
    QUIET("nothing else goes on"),
    /** Every processor has a process that never rests. */
    LOADED("all cores are loaded"),
    /** Each end's whole heap is collected by force a few times in a window. */
    COLLECTED("forced garbage collection"),
    /** Whatever is forced to the disk takes its time. */
    SLOW_DISK("a slow disk"),
    /** Both pages are open; in talk they are also used. */
    PAGE_OPEN("the page open and used"),
    /** The relay is killed and starts again, now and then. */
    RECONNECTS("reconnects");

    private final String words;

    Conditions(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}

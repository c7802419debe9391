package dyad.bench;

/** The stations of a word, in the order in which it passes them. */
enum Moment {
    /** The person has said it. */
    SAID,
    /** It is durably kept. */
    KEPT,
    /** Its frame begins to be built. */
    BUILDING,
    /** It has its index and its seal, and lies ready in a frame. */
    BUILT,
    /** The frame was handed to the connection, at its tick. */
    WRITTEN,
    /** The other end's link has the frame. */
    HEARD,
    /** Frame and word are open. */
    OPENED,
    /** It is durably kept there. */
    COMMITTED,
    /** A page has received it. */
    SHOWN
}

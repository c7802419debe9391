package dyad.end;

import dyad.connection.RelayAddress;

/** Where a voice hums, from one connection to the next. On the link's thread only. */
interface Way {

    /** Where it is, or tries to be. */
    RelayAddress here();

    /** A connection begins. */
    default void begins() {}

    /** The connection stands. */
    default void reached() {}

    /** An attempt failed, or the connection broke. */
    default void failed() {}
}

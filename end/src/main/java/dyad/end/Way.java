package dyad.end;

import dyad.connection.RelayAddress;
import java.util.Optional;

/** Where a voice hums, from one connection to the next. On the link's thread only. */
interface Way {

    /** Where it is, or tries to be. */
    RelayAddress here();

    /** 32 bytes that tell a proxy what is to be kept apart from all else; by chance for every connection unless it is said. */
    default Optional<byte[]> isolation() {
        return Optional.empty();
    }

    /** A connection begins. */
    default void begins() {}

    /** The connection stands. */
    default void reached() {}

    /** An attempt failed, or the connection broke. */
    default void failed() {}
}

package dyad.connection;

import java.util.Optional;

/**
 * How the way to the relay stands.
 *
 * @param stage which of the three
 * @param problem what went wrong last and what to do about it; none once connected
 */
public record RelayStatus(Stage stage, Optional<String> problem) {

    /** The three ways in which it can stand. */
    public enum Stage {
        /** Trying, for the first time or again. */
        CONNECTING,
        /** Subscribed and humming. */
        CONNECTED,
        /** The last attempt failed or the connection broke; the next attempt comes after a pause. */
        UNREACHABLE
    }
}

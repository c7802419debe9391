package dyad.connection;

/** Told how the hum goes. Called on the link's thread. */
@FunctionalInterface
public interface HumListener {

    /** The way to the relay stands otherwise than before. */
    void relay(RelayStatus status);
}

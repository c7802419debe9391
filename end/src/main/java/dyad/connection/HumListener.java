package dyad.connection;

import java.util.Optional;

/** Told how the hum goes. Called on the link's thread. */
public interface HumListener {

    /** The way to the relay stands otherwise than before. */
    void relay(RelayStatus status);

    /** Frames cannot be built (nothing can be kept, say), and why; empty once they are built again. */
    void building(Optional<String> problem);
}

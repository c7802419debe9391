package dyad.connection;

import java.util.Optional;

/** What {@link RelayCheck} found of a relay. */
public sealed interface RelayFinding {

    /** What the person should know of it; empty if all is well. */
    Optional<String> sentence();

    /**
     * A frame came back on a later connection.
     *
     * @param maximumPacketBytes the largest packet the relay takes
     */
    record Keeps(int maximumPacketBytes) implements RelayFinding {
        @Override
        public Optional<String> sentence() {
            return Optional.empty();
        }
    }

    /** It took a frame and did not keep it, as MQTT 5 allows for QoS 0. */
    record Forgets() implements RelayFinding {
        @Override
        public Optional<String> sentence() {
            return Optional.of(
                    "This relay does not keep what is sent to it: words cross only while both of you are up.");
        }
    }

    /**
     * It takes no frame as ends send them.
     *
     * @param why the rest of a sentence
     */
    record Refuses(String why) implements RelayFinding {
        @Override
        public Optional<String> sentence() {
            return Optional.of("This relay cannot carry a link: " + why + ". Choose another.");
        }
    }

    /**
     * It could not be asked.
     *
     * @param problem what went wrong and what to do
     */
    record Unknown(String problem) implements RelayFinding {
        @Override
        public Optional<String> sentence() {
            return Optional.of(problem);
        }
    }
}

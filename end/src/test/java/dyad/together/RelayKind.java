package dyad.together;

import dyad.connection.HiveMq;
import dyad.connection.Mosquitto;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The relays over which two ends are tested. */
enum RelayKind {
    EMBEDDED {
        @Override
        TestRelay make(Path directory) throws Exception {
            return new EmbeddedTestRelay(directory);
        }
    },
    MOSQUITTO {
        @Override
        TestRelay make(Path directory) throws Exception {
            return new BrokerTestRelay(new Mosquitto(directory));
        }
    },
    /** With {@code ./dyad hivemq} only. */
    HIVEMQ {
        @Override
        TestRelay make(Path directory) throws Exception {
            return new BrokerTestRelay(new HiveMq(directory));
        }
    };

    /** Those that this run has. */
    static List<RelayKind> here() {
        return Stream.of(values())
                .filter(kind -> kind != HIVEMQ || HiveMq.isHere())
                .toList();
    }

    /** A running relay with its files in {@code directory}. */
    abstract TestRelay make(Path directory) throws Exception;
}

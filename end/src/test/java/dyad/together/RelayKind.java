package dyad.together;

import java.nio.file.Path;

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
            return new MosquittoTestRelay(directory);
        }
    };

    /** A running relay with its files in {@code directory}. */
    abstract TestRelay make(Path directory) throws Exception;
}

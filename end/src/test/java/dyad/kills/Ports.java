package dyad.kills;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/** Ports for what is killed and must come back: none that the system lends to an outgoing connection meanwhile. */
final class Ports {
    private static final int FIRST = 20_000;
    private static final int AFTER_LAST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private Ports() {}

    static int free() throws IOException {
        // Not from the seed: two runs of one seed side by side need ports of their own.
        RandomGenerator any = RandomGenerator.getDefault();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = any.nextInt(FIRST, AFTER_LAST);
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException taken) {
                // Another one, then.
            }
        }
        throw new IOException("no free port from " + FIRST + " to " + AFTER_LAST);
    }
}

package dyad.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports, below those that Linux gives away by itself: there a connection of anybody's, and Chromium makes many,
 * could take a port before it is listened on, or while whoever listens on it starts anew.
 */
final class Ports {
    private static final int LEAST = 20_000;
    private static final int FIRST_GIVEN_AWAY = 32_768;

    private Ports() {}

    static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LEAST, FIRST_GIVEN_AWAY);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // Try another.
            }
        }
    }
}

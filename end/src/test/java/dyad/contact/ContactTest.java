package dyad.contact;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dyad.connection.Await;
import dyad.end.SystemClock;
import dyad.end.SystemEntropy;
import dyad.keys.Role;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two ends on one network, which here is the loopback: real sockets, real packets. */
class ContactTest {
    private static final byte[] KEY = new byte[32];

    private static List<NetworkInterface> loopback() throws SocketException {
        return List.of(NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress()));
    }

    private static Contact contact(int port) {
        return new Contact(new SystemClock(), new SystemEntropy(), ContactTest::loopback, port);
    }

    @Test
    void twoOnOneNetworkFindEachOtherAndNobodyElseDoes() throws Exception {
        int port = 46_000 + (int) (ProcessHandle.current().pid() % 800);
        try (Contact left = contact(port);
                Contact right = contact(port);
                Contact stranger = contact(port)) {
            byte[] other = KEY.clone();
            other[0] = 1;
            stranger.look(other, Role.FIRST);
            right.look(KEY, Role.SECOND);
            Await.until("contact", () -> {
                left.rest();
                left.look(KEY, Role.FIRST);
                return waited(left) && right.isThere();
            });
            assertFalse(stranger.isThere());
            right.rest();
            assertFalse(right.isThere());
        }
    }

    /** An answer takes a moment, and a busy machine may need several attempts. */
    private static boolean waited(Contact contact) {
        for (int look = 0; look < 20 && !contact.isThere(); look++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return contact.isThere();
    }
}

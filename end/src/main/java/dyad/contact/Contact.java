package dyad.contact;

import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks, while it is told to, whether the other's end is on one of this machine's local networks. Any thread may call.
 */
public final class Contact implements AutoCloseable {
    /** UDP. */
    public static final int PORT = 46_889;

    private static final long BETWEEN_HELLOS = 15_000_000_000L;

    private final Clock clock;
    private final Entropy entropy;
    private final Networks networks;
    private final int port;
    private Optional<Watch> watch = Optional.empty();

    /** On all networks of this machine that have neighbours. */
    public Contact(Clock clock, Entropy entropy) {
        this(clock, entropy, Contact::neighbourhoods, PORT);
    }

    Contact(Clock clock, Entropy entropy, Networks networks, int port) {
        this.clock = clock;
        this.entropy = entropy;
        this.networks = networks;
        this.port = port;
    }

    private static List<NetworkInterface> neighbourhoods() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(Contact::hasNeighbours)
                .toList();
    }

    private static boolean hasNeighbours(NetworkInterface network) {
        try {
            return network.isUp() && network.supportsMulticast() && !network.isLoopback() && !network.isPointToPoint();
        } catch (SocketException gone) {
            return false;
        }
    }

    /**
     * Looks under this key from now on, and says hello if it is time; to be called about once a second.
     *
     * @param key 32 bytes that only the two ends have; copied
     */
    public synchronized void look(byte[] key, Role own) {
        if (watch.isEmpty() || !watch.get().isUnder(key)) {
            rest();
            watch = Optional.of(new Watch(key, own));
        }
        watch.get().sayHello();
    }

    /** Looks no more: the networks are left, and nothing is known. */
    public synchronized void rest() {
        watch.ifPresent(Watch::close);
        watch = Optional.empty();
    }

    /** Whether the other's end is on the same network. */
    public synchronized boolean isThere() {
        return watch.isPresent() && watch.get().encounter.isThere();
    }

    private synchronized Optional<byte[]> take(Watch of, byte[] packet) {
        return watch.filter(current -> current == of).flatMap(current -> current.encounter.take(packet));
    }

    @Override
    public void close() {
        rest();
    }

    /** The networks to look on. */
    @FunctionalInterface
    interface Networks {
        List<NetworkInterface> all() throws SocketException;
    }

    /** All that belongs to one key. */
    private final class Watch {
        private final byte[] key;
        private final Encounter encounter;
        private final List<LocalNetwork> joined = new ArrayList<>();
        private Optional<Long> lastHello = Optional.empty();

        Watch(byte[] key, Role own) {
            this.key = key.clone();
            this.encounter = new Encounter(clock, entropy, new Challenge(new SystemPrimitives(), key), own);
        }

        boolean isUnder(byte[] other) {
            return Arrays.equals(key, other);
        }

        /** Joins anew each time: a laptop changes its networks. */
        void sayHello() {
            long now = clock.monotonicNanos();
            if (lastHello.isPresent() && now - lastHello.get() < BETWEEN_HELLOS) {
                return;
            }
            lastHello = Optional.of(now);
            leave();
            join();
            byte[] hello = encounter.hello();
            joined.forEach(network -> network.send(hello));
        }

        private void join() {
            try {
                for (NetworkInterface over : networks.all()) {
                    join(over);
                }
            } catch (SocketException none) {
                // There is no network now; the next hello looks again.
            }
        }

        private void join(NetworkInterface over) {
            try {
                LocalNetwork network = LocalNetwork.join(over, port);
                joined.add(network);
                Thread.ofVirtual().name("dyad-contact").start(() -> network.listen(packet -> reply(network, packet)));
            } catch (IOException notThisOne) {
                // A network that went away, or one that lets nobody in.
            }
        }

        private void reply(LocalNetwork network, byte[] packet) {
            take(this, packet).ifPresent(network::send);
        }

        private void leave() {
            joined.forEach(LocalNetwork::close);
            joined.clear();
        }

        void close() {
            leave();
            encounter.erase();
            Arrays.fill(key, (byte) 0);
        }
    }
}

package dyad.household;

import dyad.connection.RelayAddress;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the household's broker is the link's relay: it must never be, by whatever name. */
final class SamePlace {
    private SamePlace() {}

    /** Looks names up, and so may wait. */
    static boolean are(RelayAddress broker, RelayAddress relay) {
        if (broker.port() != relay.port()) {
            return false;
        }
        if (broker.host().equalsIgnoreCase(relay.host())) {
            return true;
        }
        Set<InetAddress> one = addresses(broker.host());
        Set<InetAddress> other = addresses(relay.host());
        boolean bothHere =
                one.stream().anyMatch(SamePlace::isHere) && other.stream().anyMatch(SamePlace::isHere);
        return bothHere || !Collections.disjoint(one, other);
    }

    private static Set<InetAddress> addresses(String host) {
        try {
            return new HashSet<>(List.of(InetAddress.getAllByName(host)));
        } catch (UnknownHostException unknown) {
            return Set.of();
        }
    }

    private static boolean isHere(InetAddress address) {
        try {
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }
}

package dyad.command;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;

/** Finds the address under which others on the same network reach this machine. */
final class LanAddress {

    static final String LOOPBACK = "127.0.0.1";

    private LanAddress() {}

    /** A site-local IPv4 address of a network interface that is up; 127.0.0.1 if there is none. */
    static String find() {
        try {
            return choose(NetworkInterface.networkInterfaces()
                    .filter(LanAddress::isUsable)
                    .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                    .flatMap(NetworkInterface::inetAddresses)
                    .toList());
        } catch (SocketException e) {
            return LOOPBACK;
        }
    }

    static String choose(List<InetAddress> addresses) {
        return addresses.stream()
                .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                .map(InetAddress::getHostAddress)
                .findFirst()
                .orElse(LOOPBACK);
    }

    private static boolean isUsable(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }
}

package dyad.relay.door;

import dyad.relay.RelayException;
import java.net.BindException;
import java.net.InetSocketAddress;

/** Turns a host and port into a socket address, and a refusal of the system into a sentence. */
final class ListenAddress {

    private static final int FIRST_FREE_PORT = 1024;

    private ListenAddress() {}

    static InetSocketAddress resolve(String host, int port) throws RelayException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new RelayException("The relay cannot listen on " + host + ": no address is known for this name."
                    + " Give an address of this machine, or 0.0.0.0 for all of them.");
        }
        return address;
    }

    static RelayException refused(InetSocketAddress address, Throwable cause) {
        String where = address.getHostString() + ":" + address.getPort();
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof BindException && message.contains("Cannot assign")) {
            return new RelayException(
                    "The relay cannot listen on " + where + ": this machine does not have that"
                            + " address. Give one of its own, or 0.0.0.0 for all of them.",
                    cause);
        }
        if (message.contains("Permission denied") && address.getPort() < FIRST_FREE_PORT) {
            return new RelayException(
                    "The relay may not listen on port " + address.getPort()
                            + ": ports below 1024 are the system's. Choose a higher one.",
                    cause);
        }
        if (cause instanceof BindException) {
            return new RelayException(
                    "The relay cannot listen on " + where + ": another program already does."
                            + " Stop it or choose another port.",
                    cause);
        }
        return new RelayException("The relay cannot listen on " + where + ": " + message + ".", cause);
    }
}

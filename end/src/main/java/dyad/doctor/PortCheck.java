package dyad.doctor;

import dyad.home.HostAndPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the ports of page and phone can be opened, or are open. */
public final class PortCheck {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final String LOOPBACK = "127.0.0.1";

    private PortCheck() {}

    /** The page's port, before an end runs; {@code port} 0 is any free one. */
    public static Finding page(int port) {
        if (port == 0) {
            return Finding.ok("page", "The page will take any free port.");
        }
        return isFree(new HostAndPort(LOOPBACK, port))
                ? Finding.ok("page", "The page's port " + port + " is free.")
                : Finding.wrong(
                        "page",
                        "Another program has the page's port " + port + ".",
                        "Choose another: page.port in dyad.toml, or --page-port.");
    }

    /** The names under which something on this machine passes the page on. */
    public static List<Finding> names(Set<String> trusted, int port) {
        List<Finding> findings = new ArrayList<>();
        if (!trusted.isEmpty() && port == 0) {
            findings.add(Finding.wrong(
                    "page",
                    "The page has another port at every start, so nothing can pass it on.",
                    "Set page.port, and have the proxy pass to it (docs/phone.md)."));
        }
        for (String name : trusted) {
            findings.add(
                    resolves(name.replaceFirst(":\\d+$", ""))
                            ? Finding.ok("page", "The name " + name + " is known to this machine.")
                            : Finding.warn(
                                    "page",
                                    "The name " + name + " is unknown to this machine.",
                                    "See that your phone knows it: page.trusted_hosts, or your names' keeper."));
        }
        return findings;
    }

    /** The phone's port. */
    public static Finding phone(HostAndPort listen, boolean running) {
        if (running) {
            String host = listen.isEverywhere() ? LOOPBACK : listen.host();
            return isOpen(new HostAndPort(host, listen.port()))
                    ? Finding.ok("phone", "The phone's port " + listen + " is open.")
                    : Finding.wrong(
                            "phone",
                            "Nobody answers on the phone's port " + listen + ".",
                            "Start the end anew: dyad run.");
        }
        return isFree(listen)
                ? Finding.ok("phone", "The phone's port " + listen + " is free.")
                : Finding.wrong(
                        "phone",
                        "Nothing can listen on " + listen + " for the phone.",
                        "Choose an address of this machine and a free port: phone.listen.");
    }

    private static boolean isFree(HostAndPort address) {
        Optional<InetAddress> host = find(address.host());
        if (host.isEmpty()) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: a port whose last connections are still fading is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host.get(), address.port()));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean isOpen(HostAndPort address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), PATIENCE_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean resolves(String name) {
        return find(name).isPresent();
    }

    private static Optional<InetAddress> find(String name) {
        try {
            return Optional.of(InetAddress.getByName(name));
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }
}

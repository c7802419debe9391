package dyad.connection;

import dyad.fuzz.Check;
import dyad.fuzz.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Where a relay is, from a code, an invitation, the partner or the configuration; and a proxy before it. */
public final class RelayTargets {
    private RelayTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        return List.of(
                Target.of(
                        "relay-address",
                        IllegalArgumentException.class,
                        RelayTargets::address,
                        bytes("mqtts://me:pa%20ss@relay.example.org:8884/"),
                        bytes("mqtt://192.168.1.2"),
                        bytes("mqtt://[fe80::1]:1883")),
                Target.of(
                        "proxy-address",
                        IllegalArgumentException.class,
                        RelayTargets::proxy,
                        bytes("socks5://127.0.0.1:9050"),
                        bytes("socks5://tor.example.org"),
                        bytes("socks5://[::1]:1")));
    }

    /** What is taken can be connected to, and is told as it is written. */
    private static boolean proxy(byte[] input) {
        SocksAddress read = SocksAddress.parse(new String(input, StandardCharsets.UTF_8));
        Check.that(!read.host().isBlank() && read.port() >= 1 && read.port() <= 65_535, read + " is nowhere");
        try {
            Check.that(SocksAddress.parse(read.toString()).equals(read), read + " is read as another address");
        } catch (IllegalArgumentException e) {
            throw new AssertionError(read + " is an address, and cannot be read again", e);
        }
        return true;
    }

    private static boolean address(byte[] input) {
        RelayAddress read = RelayAddress.parse(new String(input, StandardCharsets.UTF_8));
        RelayAddress again = reparsed(read);
        Check.that(
                again.equals(new RelayAddress(read.encrypted(), read.host(), read.port(), Optional.empty())),
                read + " is read as another address than it was");
        Check.that(
                read.login().isEmpty()
                        || read.login().get().password().length() < 8
                        || !read.toString().contains(read.login().get().password())
                        || read.host().contains(read.login().get().password()),
                "an address is printed without its password");
        return true;
    }

    private static RelayAddress reparsed(RelayAddress address) {
        try {
            return RelayAddress.parse(address.toString());
        } catch (IllegalArgumentException e) {
            throw new AssertionError(address + " is an address, and cannot be read again", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dyad.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a relay is: {@code mqtt://host:port} or, over TLS, {@code mqtts://host:port}.
 *
 * @param encrypted over TLS
 * @param host a name or an address; an IPv6 address without its brackets
 * @param port 1 to 65535
 * @param login kept apart from the printed form, which never shows it
 * @param pin the certificate that alone is trusted to vouch for it: the relay's own or its authority's. Over TLS only
 */
public record RelayAddress(boolean encrypted, String host, int port, Optional<Login> login, Optional<Fingerprint> pin) {
    private static final String PIN = "sha256=";
    private static final int PLAIN_PORT = 1883;
    private static final int ENCRYPTED_PORT = 8883;
    private static final int LAST_PORT = 65_535;

    /** @throws IllegalArgumentException when the host is empty, the port is none, or there is a pin without TLS */
    public RelayAddress {
        if (host.isBlank()) {
            throw new IllegalArgumentException("a relay's address needs a host");
        }
        checkPort(port);
        if (pin.isPresent() && !encrypted) {
            throw new IllegalArgumentException("a certificate can be named for mqtts:// only");
        }
    }

    /** Whoever the system's authorities, or those that are configured, vouch for. */
    public RelayAddress(boolean encrypted, String host, int port, Optional<Login> login) {
        this(encrypted, host, port, login, Optional.empty());
    }

    /**
     * Reads {@code mqtt://[user[:password]@]host[:port]} or the same with {@code mqtts}; the ports are 1883 and 8883
     * unless given, and user and password may be percent-encoded. After {@code mqtts} a certificate may be named as
     * {@code #sha256=} and its {@link Fingerprint}.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong, and never the password
     */
    public static RelayAddress parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException _) {
            // The reason would quote the text, and the text may hold a password.
            throw malformed();
        }
        boolean encrypted = "mqtts".equalsIgnoreCase(uri.getScheme());
        if (!encrypted && !"mqtt".equalsIgnoreCase(uri.getScheme())) {
            throw malformed();
        }
        if (uri.getHost() == null || hasMore(uri)) {
            throw malformed();
        }
        int usual = encrypted ? ENCRYPTED_PORT : PLAIN_PORT;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        String host = withoutBrackets(uri.getHost().toLowerCase(Locale.ROOT));
        return new RelayAddress(encrypted, host, port, login(uri), pin(uri));
    }

    /** The same address with this login instead. */
    public RelayAddress withLogin(Login other) {
        return new RelayAddress(encrypted, host, port, Optional.of(other), pin);
    }

    /** The same relay, trusted by this certificate alone. */
    public RelayAddress withPin(Fingerprint certificate) {
        return new RelayAddress(encrypted, host, port, login, Optional.of(certificate));
    }

    /** {@code host:port}, with brackets around an IPv6 address. */
    public String hostAndPort() {
        return hostAndPort(host, port);
    }

    static void checkPort(int port) {
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535, not " + port);
        }
    }

    static String hostAndPort(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** All that others need to reach it, without the login: as codes and lists of relays have it. */
    public String url() {
        return this + pin.map(certificate -> "#" + PIN + certificate).orElse("");
    }

    /** The address without its login and pin, for people. */
    @Override
    public String toString() {
        return (encrypted ? "mqtts://" : "mqtt://") + hostAndPort();
    }

    private static boolean hasMore(URI uri) {
        String path = uri.getRawPath();
        boolean hasPath = path != null && !path.isEmpty() && !path.equals("/");
        return hasPath || uri.getRawQuery() != null;
    }

    private static Optional<Fingerprint> pin(URI uri) {
        String fragment = uri.getRawFragment();
        if (fragment == null) {
            return Optional.empty();
        }
        if (!fragment.startsWith(PIN)) {
            throw malformed();
        }
        return Optional.of(new Fingerprint(fragment.substring(PIN.length())));
    }

    /** An IPv6 address without the brackets that it has in a URL; anything else as it is. */
    static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Optional<Login> login(URI uri) {
        String info = uri.getRawUserInfo();
        if (info == null || info.isEmpty()) {
            return Optional.empty();
        }
        int colon = info.indexOf(':');
        String user = colon < 0 ? info : info.substring(0, colon);
        String password = colon < 0 ? "" : info.substring(colon + 1);
        return Optional.of(new Login(decoded(user), decoded(password)));
    }

    private static String decoded(String part) {
        // A plus is a plus here, unlike in a form.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "write the relay's address as mqtt://HOST:PORT, or mqtts://HOST:PORT over TLS");
    }
}

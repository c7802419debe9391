package dyad.connection;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a SOCKS5 proxy is (RFC 1928).
 *
 * @param host a name or an address; an IPv6 address without its brackets
 * @param port 1 to 65535
 */
public record SocksAddress(String host, int port) {
    private static final int USUAL_PORT = 1080;

    /** @throws IllegalArgumentException when the port is none */
    public SocksAddress {
        RelayAddress.checkPort(port);
    }

    /**
     * Reads {@code socks5://host[:port]}.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public static SocksAddress parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException _) {
            throw malformed();
        }
        boolean plain = uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && (uri.getRawPath() == null || uri.getRawPath().isEmpty());
        if (!"socks5".equals(uri.getScheme()) || uri.getHost() == null || !plain) {
            throw malformed();
        }
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        return new SocksAddress(RelayAddress.withoutBrackets(uri.getHost()), port);
    }

    @Override
    public String toString() {
        return "socks5://" + RelayAddress.hostAndPort(host, port);
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "write the proxy as socks5://HOST:PORT, without user and password: Dyad makes its own, for each link");
    }
}

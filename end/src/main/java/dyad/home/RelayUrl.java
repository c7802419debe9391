package dyad.home;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a relay is.
 *
 * @param encrypted {@code mqtts}: by TLS
 * @param address its host and port
 */
public record RelayUrl(boolean encrypted, HostAndPort address) {

    /** The usual port without TLS. */
    static final int PLAIN_PORT = 1883;

    /** The usual port with TLS. */
    private static final int ENCRYPTED_PORT = 8883;

    /** Reads {@code mqtt://host[:1883]} or {@code mqtts://host[:8883]}. */
    public static RelayUrl parse(Setting setting) throws ConfigurationException {
        URI uri = uri(setting);
        boolean encrypted = "mqtts".equals(uri.getScheme());
        if (uri.getHost() == null || !(encrypted || "mqtt".equals(uri.getScheme()))) {
            throw setting.wrong("a relay is written mqtt://host:port or mqtts://host:port");
        }
        if (uri.getUserInfo() != null) {
            throw setting.wrong("keep user and password out of the relay's URL: use relay.user and relay.password");
        }
        if (!uri.getPath().isEmpty() && !uri.getPath().equals("/")) {
            throw setting.wrong("nothing may follow the port of the relay's URL");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : encrypted ? ENCRYPTED_PORT : PLAIN_PORT;
        return new RelayUrl(encrypted, new HostAndPort(uri.getHost().replaceAll("[\\[\\]]", ""), port));
    }

    private static URI uri(Setting setting) throws ConfigurationException {
        try {
            return new URI(setting.text());
        } catch (URISyntaxException e) {
            throw new ConfigurationException(setting.origin() + ": this is not a URL", e);
        }
    }

    /** The URL, always with its port. */
    @Override
    public String toString() {
        return (encrypted ? "mqtts://" : "mqtt://") + address;
    }
}

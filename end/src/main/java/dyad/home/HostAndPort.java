package dyad.home;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address to listen on or to connect to.
 *
 * @param host a name, an IPv4 address, or an IPv6 address without its brackets
 * @param port 0 to 65535
 */
public record HostAndPort(String host, int port) {

    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9A-Fa-f:.%]+)]|([A-Za-z0-9._-]+)):(\\d{1,5})");

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    /** Reads {@code host:port} or {@code [address]:port}. */
    public static HostAndPort parse(Setting setting) throws ConfigurationException {
        Matcher matcher = FORM.matcher(setting.text());
        if (!matcher.matches()) {
            throw setting.wrong("\"" + setting.text() + "\" is not HOST:PORT, such as 192.168.1.2:1883");
        }
        String host = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return new HostAndPort(host, Configuration.port(setting, matcher.group(3)));
    }

    /** Whether listening there is listening on every address of this machine. */
    public boolean isEverywhere() {
        return EVERYWHERE.contains(host);
    }

    /** {@code host:port}, with the brackets that an IPv6 address needs. */
    @Override
    public String toString() {
        return host.contains(":") ? "[" + host + "]:" + port : host + ":" + port;
    }
}

package dyad.home;

import dyad.connection.RelayAddress;
import dyad.invitation.Invitation;
import java.util.function.Function;

/** A relay as a setting writes it: a URL, an invitation, or {@code @} and a file that holds either. */
final class RelayText {

    private RelayText() {}

    /** A URL without login; or an invitation, which may have one; or {@code @} and a file that holds either. */
    static RelayAddress address(Setting setting, String text) throws ConfigurationException {
        if (RelayFile.isOne(text)) {
            return parsed(setting, RelayFile.read(setting, text), Invitation::address);
        }
        if (Invitation.isOne(text) && setting.isOption()) {
            throw setting.wrong("an invitation holds a password, which others on this machine could read in the list of"
                    + " processes: write it into a file, and " + setting.origin() + " @FILE");
        }
        RelayAddress address = parsed(setting, text, Invitation::address);
        if (address.login().isPresent() && !Invitation.isOne(text)) {
            throw setting.wrong("keep user and password out of the URL: use relay.user and relay.password");
        }
        return address;
    }

    /** One of a list, whose URLs may hold a login. */
    static RelayAddress further(Setting setting, String text) throws ConfigurationException {
        boolean isPlain = !RelayFile.isOne(text) && !Invitation.isOne(text);
        return isPlain ? parsed(setting, text, RelayAddress::parse) : address(setting, text);
    }

    /** An address out of a setting; what is wrong with it is told with where it stands, and without its text. */
    static <T> T parsed(Setting setting, String text, Function<String, T> parse) throws ConfigurationException {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(setting.origin() + ": " + e.getMessage(), e);
        }
    }
}

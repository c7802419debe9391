package dyad.home;

import dyad.connection.Login;
import dyad.connection.RelayAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The relay that was chosen on the page, in a file of its own in the home: whatever is configured anywhere else about
 * relays overrides it.
 */
public sealed interface ChosenRelay {

    /** What the file holds. */
    String toml();

    /** Keeps it for the next start. */
    default void write(Home home) throws IOException {
        String text = "# Chosen on the page. What dyad.toml says of relays overrides it.\n[relay]\n" + toml();
        PrivateFiles.replace(home.chosenRelay(), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A relay elsewhere.
     *
     * @param address with its login, if it needs one
     */
    record Elsewhere(RelayAddress address) implements ChosenRelay {
        @Override
        public String toml() {
            String url = line("url", address.url());
            return address.login().map(login -> url + login(login)).orElse(url);
        }

        private static String login(Login login) {
            return line("user", login.user()) + line("password", login.password());
        }
    }

    /**
     * This machine.
     *
     * @param port on which its relay listens
     */
    record Here(int port) implements ChosenRelay {
        @Override
        public String toml() {
            return line("host", Configuration.AUTOMATIC + ":" + port);
        }
    }

    private static String line(String key, String value) {
        StringBuilder text = new StringBuilder(key).append(" = \"");
        value.chars().forEach(character -> {
            if (character < ' ' || character == '"' || character == '\\' || character == 0x7f) {
                text.append("\\u%04x".formatted(character));
            } else {
                text.append((char) character);
            }
        });
        return text.append("\"\n").toString();
    }
}

package dyad.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code @FILE} in place of a relay's URL: the file's first line is the URL or the invitation, which so stays out of sight. */
public final class RelayFile {
    private static final String SIGN = "@";

    private RelayFile() {}

    /** Whether a text names a file. */
    static boolean isOne(String text) {
        return text.strip().startsWith(SIGN);
    }

    static String read(Setting setting, String text) throws ConfigurationException {
        Setting file = new Setting(text.strip().substring(SIGN.length()), setting.origin(), setting.base());
        try {
            return Files.readString(file.path(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElseThrow(() -> setting.wrong("the relay's file is empty"));
        } catch (IOException e) {
            throw new ConfigurationException(setting.origin() + ": the relay's file cannot be read", e);
        }
    }

    /** The same relays, separated by commas, with their files' whole paths. */
    public static String absolute(Setting setting) {
        return Stream.of(setting.text().split(",", -1))
                .map(text ->
                        isOne(text) ? SIGN + setting.base().resolve(text.strip().substring(SIGN.length())) : text)
                .collect(Collectors.joining(","));
    }
}

package dyad.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Dyad this is. */
final class Version {

    /** Written by Maven into the jar. */
    private static final String PROPERTIES = "/META-INF/maven/dyad/dyad-end/pom.properties";

    private Version() {}

    /** The version of the jar, or {@code unpackaged} when run from a folder of classes. */
    static String read() {
        try (InputStream input = Version.class.getResourceAsStream(PROPERTIES)) {
            if (input == null) {
                return "unpackaged";
            }
            Properties properties = new Properties();
            properties.load(input);
            return properties.getProperty("version", "unpackaged");
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own jar cannot be read", e);
        }
    }
}

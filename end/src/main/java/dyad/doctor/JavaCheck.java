package dyad.doctor;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/** The Java that runs this program, and the cache that makes it start quickly. */
public final class JavaCheck {
    private static final String PART = "java";
    private static final int LEAST = 25;

    private JavaCheck() {}

    /** Looks at this very process. */
    public static List<Finding> look() {
        return List.of(version(Runtime.version()), cache(jar()));
    }

    static Finding version(Runtime.Version version) {
        return version.feature() >= LEAST
                ? Finding.ok(PART, "Java " + version + " runs this program.")
                : Finding.wrong(PART, "Java " + version + " is too old.", "Install Java " + LEAST + " or later.");
    }

    /** It lies beside the jars that it was made from. */
    static Finding cache(Optional<Path> jar) {
        boolean there = jar.map(file -> Files.isReadable(file.resolveSibling("dyad.aot")))
                .orElse(false);
        return Finding.ok(
                PART,
                there
                        ? "A quick start is prepared."
                        : "No quick start is prepared: an end takes a little longer to start.");
    }

    private static Optional<Path> jar() {
        CodeSource source = JavaCheck.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException unusual) {
            return Optional.empty();
        }
    }
}

package dyad.command;

import dyad.home.Home;
import dyad.home.PrivateFiles;
import dyad.home.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Opens the page in the person's browser, if there is a screen.
 *
 * <p>What is on a process's command line, every user of the machine can read; so the browser is given a private file
 * that leads to the address, and not the address with its token. Browsers packed as snaps cannot read that file: where
 * there are snaps, the address itself is given, and its token is used up a moment later.
 */
final class Browser {

    private final Surroundings surroundings;
    private final String system;

    Browser(Surroundings surroundings) {
        this(surroundings, System.getProperty("os.name", ""));
    }

    Browser(Surroundings surroundings, String system) {
        this.surroundings = surroundings;
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /** Opens the address; no error if it does not work, for the address is printed as well. */
    void open(Home home, String address) {
        Optional<List<String>> opener = opener();
        if (opener.isEmpty()) {
            return;
        }
        try {
            String target = Files.isDirectory(Path.of("/snap/bin")) ? address : leadingFile(home, address);
            ProcessBuilder process = new ProcessBuilder(new ArrayList<>(opener.get()));
            process.command().add(target);
            process.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // No browser, or no way to start one.
        }
    }

    /** The command that opens addresses on this system; empty when nobody looks at its screen. */
    Optional<List<String>> opener() {
        if (system.contains("mac")) {
            return Optional.of(List.of("open"));
        }
        if (system.contains("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        boolean screen = surroundings.variable("DISPLAY").isPresent()
                || surroundings.variable("WAYLAND_DISPLAY").isPresent();
        return screen ? Optional.of(List.of("xdg-open")) : Optional.empty();
    }

    private static String leadingFile(Home home, String address) throws IOException {
        Path file = home.temporary().resolve("open.html");
        PrivateFiles.directory(home.temporary());
        String html =
                "<!doctype html><meta http-equiv=\"refresh\" content=\"0; url=" + address + "\"><title>Dyad</title>";
        PrivateFiles.replace(file, html.getBytes(StandardCharsets.UTF_8));
        return file.toUri().toString();
    }
}

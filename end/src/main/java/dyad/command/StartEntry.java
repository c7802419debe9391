package dyad.command;

import dyad.home.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The file that has a command run at every log-in. */
sealed interface StartEntry {

    /** The file. */
    Path file();

    /** What it does, for the person. */
    String what();

    /** Whether the command is run at log-ins as things are. */
    boolean isOn();

    /** Writes it. */
    void write(List<String> command) throws IOException;

    /** Takes it away; no error if it is not there. */
    void remove() throws IOException;

    /** The kind that this system has, if it has one. */
    static Optional<StartEntry> find(Surroundings surroundings, String name) {
        Optional<Path> configuration = surroundings.configurationFolder();
        if (surroundings.isSystemdRunning()) {
            return configuration.map(folder -> new Unit(folder.resolve("systemd/user"), name + ".service"));
        }
        boolean desktop = surroundings.variable("XDG_CURRENT_DESKTOP").isPresent();
        return desktop
                ? configuration.map(
                        folder -> new Desktop(folder.resolve("autostart").resolve(name + ".desktop")))
                : Optional.empty();
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A user unit of systemd and the link that enables it, as {@code systemctl --user enable} makes both.
     *
     * @param folder of user units
     * @param name of this one
     */
    record Unit(Path folder, String name) implements StartEntry {

        @Override
        public Path file() {
            return folder.resolve(name);
        }

        private Path link() {
            return folder.resolve("default.target.wants").resolve(name);
        }

        @Override
        public String what() {
            return "Your end starts when you log in (" + name
                    + "). To have it start with the machine, before anyone logs" + " in: loginctl enable-linger";
        }

        @Override
        public void write(List<String> command) throws IOException {
            String words = command.stream().map(Unit::quoted).collect(Collectors.joining(" "));
            put(file(), template().replace("COMMAND", words));
            Files.createDirectories(link().getParent());
            Files.deleteIfExists(link());
            Files.createSymbolicLink(link(), file());
        }

        /** The unit of the Debian package, too, with another command. */
        private static String template() throws IOException {
            try (InputStream unit = Objects.requireNonNull(StartEntry.class.getResourceAsStream("dyad.service"))) {
                return new String(unit.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        /** Also after {@code systemctl --user enable} of the package's unit. */
        @Override
        public boolean isOn() {
            return Files.isSymbolicLink(link());
        }

        /** As systemd.service(5), "Command lines", and systemd.unit(5), "Specifiers", ask for. */
        private static String quoted(String word) {
            String escaped = word.replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("%", "%%")
                    .replace("$", "$$");
            return '"' + escaped + '"';
        }

        @Override
        public void remove() throws IOException {
            Files.deleteIfExists(link());
            Files.deleteIfExists(file());
        }
    }

    /**
     * An entry in the desktop's autostart folder.
     *
     * @param file the entry
     */
    record Desktop(Path file) implements StartEntry {

        @Override
        public boolean isOn() {
            return Files.exists(file);
        }

        @Override
        public String what() {
            return "Your end starts when you log in to the desktop (" + file.getFileName() + ").";
        }

        @Override
        public void write(List<String> command) throws IOException {
            put(file, """
                    [Desktop Entry]
                    Type=Application
                    Name=Dyad
                    Comment=A link between two people
                    Exec=%s
                    Terminal=false
                    """.formatted(command.stream().map(Desktop::quoted).collect(Collectors.joining(" "))));
        }

        /** As the Desktop Entry Specification, "The Exec key", asks for; backslashes count twice in a string. */
        private static String quoted(String word) {
            String escaped = word.replace("\\", "\\\\\\\\")
                    .replace("\"", "\\\\\"")
                    .replace("`", "\\\\`")
                    .replace("$", "\\\\$")
                    .replace("%", "%%");
            return '"' + escaped + '"';
        }

        @Override
        public void remove() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}

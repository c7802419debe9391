package dyad.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What of the machine decides where things are.
 *
 * @param environment the process's environment variables
 * @param system where the machine-wide configuration lies: {@code /etc}
 * @param running where what runs leaves its traces: {@code /run}
 */
public record Surroundings(Map<String, String> environment, Path system, Path running) {

    private static final Path SERVICE_HOME = Path.of("/var/lib/dyad");

    /** This process's own. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv(), Path.of("/etc"), Path.of("/run"));
    }

    /** The variable's value, if it is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** {@code /etc/dyad/dyad.toml}. */
    Path systemConfiguration() {
        return system.resolve("dyad").resolve("dyad.toml");
    }

    /** {@code $XDG_CONFIG_HOME/dyad/dyad.toml}, by default below {@code ~/.config}. */
    Optional<Path> userConfiguration() {
        return configurationFolder().map(folder -> folder.resolve("dyad/dyad.toml"));
    }

    /** {@code $XDG_CONFIG_HOME}, by default {@code ~/.config}; empty without a home directory. */
    public Optional<Path> configurationFolder() {
        return xdg("XDG_CONFIG_HOME", ".config");
    }

    /** Whether systemd is this machine's init: the test that sd_booted(3) makes. */
    public boolean isSystemdRunning() {
        return Files.isDirectory(running.resolve("systemd/system"));
    }

    /**
     * The home used when none is chosen: what systemd gives a service, else {@code $XDG_STATE_HOME/dyad}, else
     * {@code ~/.local/state/dyad}, else (a service without a home directory) {@code /var/lib/dyad}.
     */
    public Path defaultHome() {
        return variable("STATE_DIRECTORY")
                .map(folders -> Path.of(folders.split(":", 2)[0]))
                .or(() -> xdg("XDG_STATE_HOME", ".local/state").map(folder -> folder.resolve("dyad")))
                .orElse(SERVICE_HOME);
    }

    private Optional<Path> xdg(String name, String underHome) {
        return variable(name)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .or(() -> variable("HOME")
                        .filter(home -> !home.equals("/"))
                        .map(home -> Path.of(home).resolve(underHome)));
    }
}

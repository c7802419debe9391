package dyad.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The one directory (mode 0700) in which an end keeps everything.
 *
 * <pre>
 * lock          held by the running end
 * control.json  how the command line reaches it; only while it runs
 * dyad.toml     configuration of this end alone, if any
 * household.json lamps that were added by hand, if this end has any
 * relay.toml    the relay that was chosen on the page, if one was
 * link.db       all that the end remembers, beside SQLite's own files
 * tmp/          emptied at every start
 * relay/        the hosted relay's data, if this end hosts one
 * relay-users   who is invited to the relay that runs by {@code dyad relay}, if anybody is
 * </pre>
 *
 * @param directory absolute
 */
public record Home(Path directory) {

    /** Makes the path absolute; touches nothing. */
    public Home {
        directory = directory.toAbsolutePath().normalize();
    }

    /** That of this store. */
    public static Home of(Path store) {
        return new Home(store.toAbsolutePath().resolveSibling(""));
    }

    /** The home in this directory, made if it is missing. */
    public static Home prepare(Path directory) throws HomeException {
        Home home = new Home(directory);
        try {
            PrivateFiles.directory(home.directory());
        } catch (IOException e) {
            throw new HomeException(home.unusable("cannot be made or is not yours"), e);
        }
        if (!Files.isWritable(home.directory())) {
            throw new HomeException(home.unusable("is not writable"));
        }
        return home;
    }

    private String unusable(String why) {
        return "The home directory " + directory + " " + why
                + ". Correct its owner and permissions, or choose another with --home DIR.";
    }

    /** The file whose lock the running end holds. */
    public Path lock() {
        return directory.resolve("lock");
    }

    /** Port and token of the running end. */
    public Path control() {
        return directory.resolve("control.json");
    }

    /** The end's database. */
    public Path store() {
        return directory.resolve("link.db");
    }

    /** Configuration of this end alone. */
    public Path configuration() {
        return directory.resolve("dyad.toml");
    }

    /** Lamps of the household that were added by hand. */
    public Path household() {
        return directory.resolve("household.json");
    }

    /** The relay that was chosen on the page. */
    public Path chosenRelay() {
        return directory.resolve("relay.toml");
    }

    /** What a backup and a move take along, as its person made it: passwords of relays are in it. */
    public List<Path> carried() {
        return List.of(configuration(), household(), chosenRelay());
    }

    /** Private temporary files. */
    public Path temporary() {
        return directory.resolve("tmp");
    }

    /** Data of a relay hosted by this end. */
    public Path relay() {
        return directory.resolve("relay");
    }

    /** Who may use a relay that runs here by itself. */
    public Path relayUsers() {
        return directory.resolve("relay-users");
    }
}

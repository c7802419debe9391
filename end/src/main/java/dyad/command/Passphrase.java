package dyad.command;

import dyad.backup.Argon2id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a passphrase comes from: a file, or the person at the terminal. It is never an option: others could read it. */
final class Passphrase {

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase. Without it, you are asked at the terminal.")
    private Optional<Path> file = Optional.empty();

    /** For a file that is to be written: asked twice, and not too short. */
    String chosen(Terminal terminal) throws CommandFailure {
        return chosen(terminal, "the backup");
    }

    /** For something of this name: asked twice, and not too short. */
    String chosen(Terminal terminal, String what) throws CommandFailure {
        String passphrase = file.isPresent() ? read(file.get()) : askTwice(terminal, what);
        if (Argon2id.isTooShort(passphrase)) {
            throw CommandFailure.usage("A passphrase has at least " + Argon2id.FEWEST_CHARACTERS
                    + " characters. Five or six words by chance are good, and can be remembered.");
        }
        return passphrase;
    }

    /** For a file that is there. */
    String known(Terminal terminal) throws CommandFailure {
        return file.isPresent() ? read(file.get()) : ask(terminal, "Passphrase of the backup: ");
    }

    private static String askTwice(Terminal terminal, String what) throws CommandFailure {
        String first = ask(terminal, "Passphrase for " + what + ": ");
        String second = ask(terminal, "The same once more: ");
        if (!first.equals(second)) {
            throw CommandFailure.usage("The two are not the same. Nothing was written.");
        }
        return first;
    }

    private static String ask(Terminal terminal, String question) throws CommandFailure {
        if (!terminal.interactive()) {
            throw CommandFailure.usage("There is nobody to ask for the passphrase. Give --passphrase-file FILE.");
        }
        char[] typed = Objects.requireNonNull(System.console()).readPassword("%s", question);
        if (typed == null) {
            throw CommandFailure.usage("No passphrase was given. Nothing was done.");
        }
        return new String(typed);
    }

    private static String read(Path file) throws CommandFailure {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElse("");
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailure.usage("The passphrase file " + file + " cannot be read.");
        }
    }
}

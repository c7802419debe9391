package dyad.command;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How an entry of the log is written: always as one line. */
enum LogForm {
    /** For people. */
    PLAIN {
        @Override
        String write(LogLine line) {
            return line.word() + "  " + line.part() + "  " + text(line);
        }
    },
    /** For systemd's journal, which takes the level from the line's beginning: sd-daemon(3). */
    JOURNAL {
        @Override
        String write(LogLine line) {
            return "<" + priority(line) + ">" + line.part() + ": " + text(line);
        }
    },
    /** One object: {@code {"level", "part", "sentence", "cause"}}. */
    JSON {
        @Override
        String write(LogLine line) {
            JsonObjectBuilder object = Json.createObjectBuilder()
                    .add("level", line.word())
                    .add("part", line.part())
                    .add("sentence", line.sentence());
            line.cause().ifPresent(cause -> object.add("cause", cause));
            return object.build().toString();
        }
    };

    /** The line, without its end. */
    abstract String write(LogLine line);

    /**
     * What suits where the log goes: the journal's form if it goes there, as systemd.exec(5) tells one to find out.
     *
     * @param journal {@code $JOURNAL_STREAM}: the journal's device and inode, if there is one
     * @param stream where the log goes
     */
    static LogForm suited(Optional<String> journal, Path stream) {
        return isJournal(journal, stream) ? JOURNAL : PLAIN;
    }

    /** Whether this stream goes to the journal, where others read it and it stays. */
    static boolean isJournal(Optional<String> journal, Path stream) {
        return journal.isPresent() && journal.equals(identity(stream));
    }

    private static Optional<String> identity(Path stream) {
        try {
            return Optional.of(Files.getAttribute(stream, "unix:dev") + ":" + Files.getAttribute(stream, "unix:ino"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notHere) {
            return Optional.empty();
        }
    }

    private static String text(LogLine line) {
        return line.sentence() + line.cause().map(cause -> "  (" + cause + ")").orElse("");
    }

    /** As syslog(3) numbers them. */
    private static int priority(LogLine line) {
        return switch (line.word()) {
            case "error" -> 3;
            case "warn" -> 4;
            case "info" -> 6;
            default -> 7;
        };
    }
}

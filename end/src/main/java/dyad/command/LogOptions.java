package dyad.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import picocli.CommandLine.Option;

/**
 * How much this process tells of itself. Only Dyad's own loggers speak, which never name a person, a word, a topic, an
 * address or a client; every library is silent whatever the level is.
 */
final class LogOptions {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /** How talkative. */
    enum Talk {
        OFF,
        ERROR,
        WARN,
        INFO,
        DEBUG,
        ALL;

        private Level level() {
            return switch (this) {
                case OFF -> Level.OFF;
                case ERROR -> Level.SEVERE;
                case WARN -> Level.WARNING;
                case INFO -> Level.INFO;
                case DEBUG -> Level.FINE;
                case ALL -> Level.ALL;
            };
        }
    }

    @Option(
            names = "--log-level",
            paramLabel = "off|error|warn|info|debug|all",
            defaultValue = "warn",
            description = "How talkative the log is: warn, if not given. Never shows who said what, to whom or where.")
    private Talk talk = Talk.WARN;

    @Option(
            names = "--log-format",
            paramLabel = "plain|journal|json",
            description = "journal has systemd's level in front. Default: journal under systemd, else plain.")
    private Optional<LogForm> form = Optional.empty();

    /** Held, because the log manager forgets loggers that nobody holds. */
    private final Logger own = Logger.getLogger("dyad");

    /** Sets the log up for this process. */
    void apply(Context context) {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        own.setLevel(talk.level());
        own.setUseParentHandlers(false);
        ConsoleHandler handler = new ConsoleHandler();
        handler.setLevel(Level.ALL);
        handler.setFormatter(new OneLine(form.orElseGet(() -> suited(context))));
        own.addHandler(handler);
    }

    private static LogForm suited(Context context) {
        return LogForm.suited(context.surroundings().variable("JOURNAL_STREAM"), STANDARD_ERROR);
    }

    /** Its text may not name anyone; what it threw is shown without its message. */
    private static final class OneLine extends Formatter {
        private final LogForm form;

        OneLine(LogForm form) {
            this.form = form;
        }

        @Override
        public String format(LogRecord entry) {
            return form.write(LogLine.of(entry, formatMessage(entry))) + System.lineSeparator();
        }
    }
}

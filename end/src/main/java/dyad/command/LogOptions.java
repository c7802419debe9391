package dyad.command;

import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How much this process tells of itself. Only Dyad's own loggers speak, which never name a person, a word, a topic, an
 * address or a client; every library is silent whatever the level is.
 */
final class LogOptions {

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
            paramLabel = "LEVEL",
            defaultValue = "warn",
            description = "off, error, warn, info, debug or all. Never shows who said what, to whom or where.")
    private Talk talk = Talk.WARN;

    /** Held, because the log manager forgets loggers that nobody holds. */
    private final Logger own = Logger.getLogger("dyad");

    /** Sets the log up for this process. */
    void apply() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        own.setLevel(talk.level());
        own.setUseParentHandlers(false);
        ConsoleHandler handler = new ConsoleHandler();
        handler.setLevel(Level.ALL);
        handler.setFormatter(new OneLine());
        own.addHandler(handler);
    }

    /** What went wrong is shown by its sort and place alone: its message may quote what a person wrote. */
    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord entry) {
            return entry.getLevel().getName().toLowerCase(Locale.ROOT) + "  " + entry.getLoggerName() + "  "
                    + formatMessage(entry) + System.lineSeparator() + trace(entry.getThrown());
        }

        private static String trace(@Nullable Throwable thrown) {
            if (thrown == null) {
                return "";
            }
            StringBuilder trace = new StringBuilder("  " + thrown.getClass().getName() + System.lineSeparator());
            for (StackTraceElement element : thrown.getStackTrace()) {
                trace.append("    at ").append(element).append(System.lineSeparator());
            }
            return trace + trace(thrown.getCause());
        }
    }
}

package dyad.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log.
 *
 * @param level how bad it is
 * @param part the part of the program that speaks: a package's name, such as {@code end}
 * @param sentence what happened, without control characters
 * @param cause what was thrown, if anything: its sort and where in Dyad, never its message, which may quote what a person
 *     wrote
 */
record LogLine(Level level, String part, String sentence, Optional<String> cause) {

    /** Reads what a logger was given; {@code sentence} is its text with the parameters in it. */
    static LogLine of(LogRecord entry, String sentence) {
        return new LogLine(
                entry.getLevel(),
                part(String.valueOf(entry.getLoggerName())),
                sentence.replaceAll("\\p{Cntrl}+", " "),
                Optional.ofNullable(entry.getThrown()).map(LogLine::cause));
    }

    /** {@code end} of {@code dyad.end.LinkedEnd}. */
    private static String part(String logger) {
        String[] names = logger.split("\\.", -1);
        return names.length > 2 ? names[1] : logger;
    }

    private static String cause(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String places = Arrays.stream(trace)
                .filter(element ->
                        element.equals(trace[0]) || element.getClassName().startsWith("dyad."))
                .map(LogLine::place)
                .collect(Collectors.joining(" < "));
        @Nullable Throwable deeper = thrown.getCause();
        return thrown.getClass().getName() + " at " + places + (deeper == null ? "" : ", by " + cause(deeper));
    }

    private static String place(StackTraceElement element) {
        return element.getClassName() + "." + element.getMethodName() + ":" + element.getLineNumber();
    }

    /** Its level as {@code --log-level} has it. */
    String word() {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "error";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "warn";
        }
        return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
    }
}

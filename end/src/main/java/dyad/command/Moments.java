package dyad.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a moment looks to a person in the terminal: by the clock of this machine. */
final class Moments {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Moments() {}

    /** @param millis since 1970 */
    static String minute(long millis) {
        return format(MINUTE, millis);
    }

    /** @param millis since 1970 */
    static String second(long millis) {
        return format(SECOND, millis);
    }

    private static String format(DateTimeFormatter formatter, long millis) {
        return formatter.format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
    }
}

package dyad.hum;

import java.util.Locale;
import java.util.Optional;

/** How often an end sends a frame. Chosen by a person or a timetable, never by what is being said. */
public enum Profile {
    /** Every 2 s, about 58 MB a day and end. */
    HOME(2_000),
    /** Every 30 s, about 4 MB a day and end. */
    QUIET(30_000),
    /** Every 60 s, about 2 MB a day and end. */
    METERED(60_000),
    /** Every 0.5 s, chosen beforehand in whole blocks of 30 minutes. */
    TOGETHER(500);

    private final long tickMillis;

    Profile(long tickMillis) {
        this.tickMillis = tickMillis;
    }

    /** Milliseconds between two ticks, before jitter. */
    public long tickMillis() {
        return tickMillis;
    }

    /** The name as written on the command line and in the configuration: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The profile with this name. */
    public static Optional<Profile> parse(String word) {
        for (Profile profile : values()) {
            if (profile.word().equals(word)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }
}

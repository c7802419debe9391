package dyad.nearness;

import java.util.Locale;

/** Whether the two draw nearer to each other: from the course of the levels alone, never from a place. */
public enum Direction {
    TOWARDS,
    AWAY_FROM,
    STATIONARY;

    /** The word in JSON and at other programs: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dyad.nearness;

import java.util.Arrays;
import java.util.Optional;

/**
 * One step of the ladder of distances, coarse to fine: the resolution of its H3 cells, the distance at which half of all
 * pairs match (metres), and how often it may be tested at most (minutes).
 */
public enum Level {
    /** 3,000 km. */
    CONTINENT(0, 0, 3_000_000, 60, "3000km"),
    /** 427 km. */
    COUNTRY(1, 2, 427_000, 60, "427km"),
    /** 61 km. */
    REGION(2, 4, 61_000, 30, "61km"),
    /** 8.7 km: the finest unless both say otherwise. */
    TOWN(3, 6, 8_700, 10, "8.7km"),
    /** 1.24 km. */
    QUARTER(4, 8, 1_240, 5, "1.24km"),
    /** 178 m: only if both ask for it. */
    STREET(5, 10, 178, 5, "178m");

    private static final int MOST_AHEAD = 3;

    private final int place;
    private final int resolution;
    private final int metres;
    private final int paceMinutes;
    private final String word;

    Level(int place, int resolution, int metres, int paceMinutes, String word) {
        this.place = place;
        this.resolution = resolution;
        this.metres = metres;
        this.paceMinutes = paceMinutes;
        this.word = word;
    }

    /** The level with this word. */
    public static Optional<Level> of(String word) {
        return Arrays.stream(values()).filter(level -> level.word.equals(word)).findFirst();
    }

    /** How the level is called on the command line and in JSON: its distance, such as {@code 8.7km}. */
    public String word() {
        return word;
    }

    /** The level at this place of the ladder, or the finest if it is beyond. */
    static Level at(int place) {
        for (Level level : values()) {
            if (level.place == place) {
                return level;
            }
        }
        return STREET;
    }

    /** Place on the ladder: 0 for the coarsest, 5 for the finest. Part of the wire format. */
    public int place() {
        return place;
    }

    /** H3 resolution of the cells. */
    public int resolution() {
        return resolution;
    }

    /** Metres at which half of all pairs match. */
    public int metres() {
        return metres;
    }

    /**
     * How many tests may be made ahead of the pace. The coarse ones can be, so that a round that is cut, or one before the
     * phone has told where it is, does not cost an hour.
     */
    int testsAhead() {
        return compareTo(TOWN) < 0 ? MOST_AHEAD : 0;
    }

    /** The fewest minutes between two tests, on the average. */
    public int paceMinutes() {
        return paceMinutes;
    }
}

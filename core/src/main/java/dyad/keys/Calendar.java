package dyad.keys;

/** UTC days and topic periods, as numbers since 1970. */
public final class Calendar {
    /** Days in one topic period. */
    public static final int PERIOD_DAYS = 21;

    private static final long DAY_MILLIS = 86_400_000;

    private Calendar() {}

    /** The UTC day of a moment given in milliseconds since 1970. */
    public static long day(long wallMillis) {
        return Math.floorDiv(wallMillis, DAY_MILLIS);
    }

    /** Half UTC days since 1970; the {@link #day} and its {@link #neighbour} are the same all through one. */
    public static long halfDay(long wallMillis) {
        return Math.floorDiv(wallMillis, DAY_MILLIS / 2);
    }

    /** The topic period of a moment given in milliseconds since 1970. */
    public static long period(long wallMillis) {
        return Math.floorDiv(day(wallMillis), PERIOD_DAYS);
    }

    /** The day nearest to this moment that is not its own: yesterday before noon, tomorrow after. */
    public static long neighbour(long wallMillis) {
        return Math.floorMod(wallMillis, DAY_MILLIS) < DAY_MILLIS / 2 ? day(wallMillis) - 1 : day(wallMillis) + 1;
    }
}

package dyad.hum;

import java.util.function.DoubleSupplier;

/** The rhythm of the hum: the same whatever is said. */
public final class Pace {

    /** Every published frame expires after this many seconds: 21 days. */
    public static final long EXPIRY_SECONDS = 1_814_400;

    /** Frames in the opening burst of every connection. */
    public static final int BURST_FRAMES = 8;

    /** Milliseconds between two frames of the opening burst. */
    public static final long BURST_INTERVAL_MILLIS = 250;

    /** A frame is built this many milliseconds before it is written. */
    public static final long BUILD_AHEAD_MILLIS = 200;

    /**
     * What comes in on a connection is attended to after a delay that is drawn anew for each connection, evenly up to this many
     * milliseconds: who sends frames and watches which of them are answered measures the way to this machine no better than that.
     */
    public static final long LONGEST_DELAY_MILLIS = 250;

    /** So many ticks in a row are filled with spare frames, if their own are not ready. */
    public static final int SPARE_FRAMES = 3;

    /** A tick comes after its predecessor by the tick length, more or less up to this share of it. */
    public static final double JITTER = 0.25;

    private Pace() {}

    /**
     * How much of the jitter one tick has, from -1 to 1: the sum of two even draws, so that there is no edge beyond which a tick
     * that a busy machine wrote late would stand out.
     *
     * @param even draws evenly from 0 to 1; asked twice
     */
    public static double swing(DoubleSupplier even) {
        return even.getAsDouble() + even.getAsDouble() - 1;
    }
}

package dyad.end;

/**
 * How the machinery of one end is, for whoever keeps the machine. Nothing in it says or lets be guessed what the two say,
 * feel or mean to each other; a paused end looks like one that never met.
 *
 * @param alive the link's thread has looked at its clocks within the last {@value Pulse#LATE_SECONDS} s
 * @param writable the disk takes what is to be kept
 * @param roomy the disk has {@value DiskProbe#LITTLE_BYTES} bytes or more for this end
 * @param hum how the way to the relay stands
 * @param humming what the hum has done since this end was opened
 */
public record Health(boolean alive, boolean writable, boolean roomy, Hum hum, Humming humming) {

    /** Whether nothing but a new start, or a person, can help. */
    public boolean isLive() {
        return alive && writable;
    }

    /** Whether it does all that it is there for. */
    public boolean isReady() {
        return isLive() && hum != Hum.WAITING;
    }

    /** How the way to the relay stands. */
    public enum Hum {
        /** There is nothing to hum now. */
        RESTING,
        /** Frames go out. */
        CONNECTED,
        /** It would hum and cannot: the relay is not reached, or not yet. */
        WAITING
    }

    /**
     * What the hum has done since this end was opened: by the clock alone, whatever is said.
     *
     * @param connections how often it came to a connection
     * @param written frames handed to one
     * @param skipped ticks that passed without a frame
     */
    public record Humming(long connections, long written, long skipped) {
        /** Nothing yet. */
        public static final Humming NONE = new Humming(0, 0, 0);
    }
}

package dyad.senses;

/** What was felt of the partner last, and how long ago. Nothing of it is ever written down. */
public final class Partner {
    private static final long LEAST_SILENCE_NANOS = 5_000_000_000L;
    private static final int SILENT_TICKS = 5;
    private static final long SHORTEST_TICK = 50;
    private static final long LONGEST_TICK = 120_000;

    private Presence presence = Presence.AWAY;
    private long tickMillis;
    private boolean pressing;
    private int touches;
    private boolean baseline;
    private long letterKey;
    private long lastFresh;

    /** @param tickMillis what to assume until the partner tells its own */
    public Partner(long tickMillis) {
        this.tickMillis = tickMillis;
    }

    /** A new epoch begins at this monotonic moment; with a new start of the partner its touches count anew. */
    public void begin(long now, boolean newStart) {
        lastFresh = now;
        if (newStart) {
            baseline = false;
            letterKey = 0;
        }
    }

    /** The partner has fallen silent. */
    public void rest() {
        presence = Presence.AWAY;
        pressing = false;
    }

    /** A fresh block. What changed by it? */
    public Felt feel(SenseBlock block, long now) {
        boolean begun = (baseline && block.touches() != touches) || (block.pressing() && !pressing);
        boolean ended = (pressing || begun) && !block.pressing();
        boolean changed = presence != block.presence() || begun || ended;
        presence = block.presence();
        tick(block.tickMillis());
        pressing = block.pressing();
        touches = block.touches();
        baseline = true;
        letterKey = block.letterKey();
        lastFresh = now;
        return new Felt(begun, ended, changed);
    }

    /** The partner's tick length, kept within reason. */
    public void tick(long millis) {
        tickMillis = Math.clamp(millis, SHORTEST_TICK, LONGEST_TICK);
    }

    /** Presence as of now. */
    public Presence presence() {
        return presence;
    }

    /** Whether a touch of the partner is going on. */
    public boolean pressing() {
        return pressing;
    }

    /** Milliseconds between two of the partner's ticks, as far as it is known. */
    public long tickMillis() {
        return tickMillis;
    }

    /** Milliseconds between two ticks of the slower end. */
    public long slowerTick(long ownTickMillis) {
        return Math.max(ownTickMillis, tickMillis);
    }

    /** Number of our letter key that the partner holds. */
    public long letterKey() {
        return letterKey;
    }

    /** Whether nothing fresh was felt for five ticks of the slower end, or five seconds if that is longer. */
    public boolean isSilent(long now, long ownTickMillis) {
        return now - lastFresh > silenceNanos(slowerTick(ownTickMillis));
    }

    /** How long nothing must be heard at this tick of the slower end to be called silence. */
    public static long silenceNanos(long slowerTickMillis) {
        return Math.max(LEAST_SILENCE_NANOS, SILENT_TICKS * slowerTickMillis * 1_000_000);
    }

    /** What a block changed: a touch begun, a touch ended, anything at all. */
    public record Felt(boolean touchBegun, boolean touchEnded, boolean changed) {}
}

package dyad.sim;

import dyad.world.Weather;

/** What was counted over one life, or over many. */
final class Tally {
    private final long[] happened = new long[Happening.values().length];
    private long lives;
    private long frames;
    private long hummedNanos;
    private long allMillis;
    private long words;
    private long skipped;
    private long lost;
    private long doubled;
    private long late;
    private long altered;

    void happened(Happening what) {
        happened[what.ordinal()]++;
    }

    void frame() {
        frames++;
    }

    void skippedATick() {
        skipped++;
    }

    void hummed(long nanos) {
        hummedNanos += nanos;
    }

    /** A life is over. */
    void over(long nanos, long wordsSaid, Weather.Toll toll) {
        lives++;
        allMillis += nanos / 1_000_000;
        words += wordsSaid;
        lost += toll.lost();
        doubled += toll.doubled();
        late += toll.late();
        altered += toll.altered();
    }

    void add(Tally other) {
        for (int i = 0; i < happened.length; i++) {
            happened[i] += other.happened[i];
        }
        lives += other.lives;
        frames += other.frames;
        hummedNanos += other.hummedNanos;
        allMillis += other.allMillis;
        words += other.words;
        skipped += other.skipped;
        lost += other.lost;
        doubled += other.doubled;
        late += other.late;
        altered += other.altered;
    }

    long count(Happening what) {
        return happened[what.ordinal()];
    }

    long lives() {
        return lives;
    }

    long frames() {
        return frames;
    }

    /** Time in which at least one end hummed. */
    long hummedNanos() {
        return hummedNanos;
    }

    /** All time, months apart included. */
    long allMillis() {
        return allMillis;
    }

    long words() {
        return words;
    }

    /** Ticks of connected ends without a frame. */
    long skipped() {
        return skipped;
    }

    long lost() {
        return lost;
    }

    long doubled() {
        return doubled;
    }

    long late() {
        return late;
    }

    long altered() {
        return altered;
    }
}

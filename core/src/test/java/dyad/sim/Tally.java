package dyad.sim;

import dyad.world.Weather;
import java.util.EnumMap;
import java.util.Map;

/** What was counted over one life, or over many. */
final class Tally {
    private final Map<Happening, Long> happened = new EnumMap<>(Happening.class);
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
    private long spares;

    void happened(Happening what) {
        happened.merge(what, 1L, Long::sum);
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
        spares += toll.spares();
    }

    void add(Tally other) {
        other.happened.forEach((what, count) -> happened.merge(what, count, Long::sum));
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
        spares += other.spares;
    }

    long count(Happening what) {
        return happened.getOrDefault(what, 0L);
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

    /** Ticks whose own frame came too late. */
    long spares() {
        return spares;
    }
}

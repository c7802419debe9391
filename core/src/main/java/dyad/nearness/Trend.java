package dyad.nearness;

import java.util.Optional;

/** Smooths what the rounds tell into an intensity and a direction. */
final class Trend {
    private static final double SHARE = 0.3;

    /** A direction lasts this many rounds after the step that told it. */
    private static final int LASTING = 3;

    private double intensity;
    private boolean begun;
    private Optional<Level> finest = Optional.empty();
    private Direction direction = Direction.STATIONARY;
    private int rounds;

    /**
     * Takes one answered round, after the ladder has learned it.
     *
     * @param matched anything matched in this very round: without that, a lack says nothing
     */
    void round(Ladder ladder, boolean matched, long now) {
        Optional<Level> reached = ladder.finest(now);
        double share = reached.map(level -> level.place() + 1.0).orElse(0.0) / Level.values().length;
        intensity = begun ? intensity + SHARE * (share - intensity) : share;
        begun |= share > 0;
        rounds++;
        if (matched) {
            step(ladder);
            finest = reached;
        }
        if (rounds > LASTING) {
            direction = Direction.STATIONARY;
        }
    }

    /** Only what was missing and is back counts as an approach: climbing the ladder at the beginning is none. */
    private void step(Ladder ladder) {
        boolean lost = finest.filter(ladder::isMissing).isPresent();
        if (ladder.regained() || lost) {
            direction = lost ? Direction.AWAY_FROM : Direction.TOWARDS;
            rounds = 0;
        }
    }

    double intensity() {
        return intensity;
    }

    Direction direction() {
        return direction;
    }
}

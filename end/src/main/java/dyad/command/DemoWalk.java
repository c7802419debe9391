package dyad.command;

import dyad.end.End;
import dyad.end.NearnessView;
import dyad.end.Refusal;
import dyad.nearness.Feel;
import dyad.nearness.Level;
import dyad.place.Fix;
import dyad.seam.Clock;
import dyad.track.Spot;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Two walkers on two tracks, each telling its own end where it is, at the laboratory's pace; and what each feels of the
 * other, once in every round of nearness.
 */
final class DemoWalk {
    private static final long STEP_MILLIS = 100;
    private static final double ACCURACY_METRES = 8;
    private static final double NANOS = 1e9;

    /** A round of nearness, by the walkers' clock. */
    private static final Duration ROUND = Duration.ofMinutes(5);

    /** When in a round it is told: by then both have learned what it brought. */
    private static final double LATE = 0.9;

    private final List<Walker> walkers;
    private final Clock clock;
    private final Output output;

    /** @param clock the clock by which the ends sense, which runs fast */
    DemoWalk(List<Walker> walkers, Clock clock, Output output) {
        this.walkers = walkers;
        this.clock = clock;
        this.output = output;
    }

    /** Sets out: both say yes to nearness, for a day of the walkers' time and as finely as there is. */
    void begin() throws Refusal {
        for (Walker walker : walkers) {
            report(walker, 0);
            walker.end().nearness(NearnessView.MOST_SECONDS, Level.STREET);
        }
    }

    /** Walks until interrupted; both stay where their tracks end. */
    void walk() throws InterruptedException {
        long start = clock.monotonicNanos();
        double whole = walkers.stream()
                .mapToDouble(walker -> walker.path().seconds())
                .max()
                .orElseThrow();
        long told = 0;
        boolean arrived = false;
        while (true) {
            double seconds = (clock.monotonicNanos() - start) / NANOS;
            walkers.forEach(walker -> report(walker, seconds));
            if (!arrived && seconds >= (told + LATE) * ROUND.toSeconds()) {
                walkers.forEach(this::tell);
                told++;
                arrived = seconds > whole;
                if (arrived) {
                    output.truth("walked", "Both have arrived. Ctrl-C ends the demo.");
                }
            }
            Thread.sleep(STEP_MILLIS);
        }
    }

    private void report(Walker walker, double seconds) {
        Spot spot = walker.path().at(seconds);
        Fix.of(spot.latitude(), spot.longitude(), ACCURACY_METRES, clock.wallMillis())
                .ifPresent(walker.end().place()::report);
    }

    private void tell(Walker walker) {
        NearnessView nearness = walker.end().status().nearness();
        Feel feel = nearness.feel();
        Instant now = Instant.ofEpochMilli(clock.wallMillis());
        JsonObjectBuilder object = output.object()
                .add("side", walker.side())
                .add("at", now.toString())
                .add("on", nearness.condition().on());
        feel.level().ifPresent(level -> object.add("level", level.word()));
        object.add("intensity", feel.intensity())
                .add("direction", feel.direction().word())
                .add("stale", feel.stale());
        String level = feel.level().map(found -> "within " + found.word()).orElse("nothing felt");
        output.line(
                object.build(),
                String.format(
                        Locale.ROOT,
                        "%-6s %-15s %3.0f %%  %s",
                        walker.side(),
                        level,
                        feel.intensity() * 100,
                        feel.direction().word().replace('_', ' ')));
    }

    /**
     * One of the two.
     *
     * @param side left or right
     */
    record Walker(String side, End end, Path path) {}

    /** Where a walker is so many seconds after setting out. */
    interface Path {

        Spot at(double seconds);

        /** How long the way takes. */
        double seconds();
    }
}

package dyad.command;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "touch",
        description = {
            "Press and hold for a moment; the other feels it. If they press too, both feel one touch, and this says so.",
            "",
            "Example:",
            "  dyad touch --for 5",
            ""
        })
final class TouchCommand extends ClientCommand {

    private static final int LONGEST_SECONDS = 60;
    private static final long SHORTEST_MILLIS = 2_000;

    /** Their touch tells itself within a tick, and what was decided on it within another; and a bit. */
    private static final int TICKS_UNTIL_ONE = 3;

    @Option(
            names = "--for",
            paramLabel = "SECONDS",
            description = "How long, 1 to 60. Default: a little more than two ticks.")
    private Optional<Integer> seconds = Optional.empty();

    TouchCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        long tickMillis = end.get("/api/status").getJsonNumber("tickMillis").longValue();
        Duration duration = duration(tickMillis);
        boolean together = false;
        try (TouchWatch watch = new TouchWatch(end.events())) {
            hold(end, output, duration);
            together = watch.isOneWithin(
                    watch.theyTouch() ? Duration.ofMillis(TICKS_UNTIL_ONE * tickMillis) : Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        output.line(
                output.object().add("touched", true).add("together", together).build(),
                "Touched for " + duration.toSeconds() + " s." + (together ? " You touched together." : ""));
    }

    private void hold(EndClient end, Output output, Duration duration) throws CommandFailure {
        press(end, output, true);
        try (Lifetime.Registration _ = context().lifetime().onStop(() -> release(end, output))) {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        press(end, output, false);
    }

    private Duration duration(long tickMillis) throws CommandFailure {
        if (seconds.isPresent()) {
            if (seconds.get() < 1 || seconds.get() > LONGEST_SECONDS) {
                throw CommandFailure.usage("A touch lasts 1 to " + LONGEST_SECONDS + " seconds.");
            }
            return Duration.ofSeconds(seconds.get());
        }
        // With the ticks' jitter of a quarter, two of them fall within this time.
        long millis = Math.max(SHORTEST_MILLIS, tickMillis * 26 / 10);
        return Duration.ofMillis(Math.min(millis, LONGEST_SECONDS * 1_000L));
    }

    private static void press(EndClient end, Output output, boolean pressing) throws CommandFailure {
        end.post("/api/touch", output.object().add("pressing", pressing).build());
    }

    private static void release(EndClient end, Output output) {
        try {
            press(end, output, false);
        } catch (CommandFailure e) {
            // The end lets go by itself after a minute.
        }
    }
}

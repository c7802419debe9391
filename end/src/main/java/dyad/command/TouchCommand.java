package dyad.command;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "touch",
        description = {"Press and hold for a moment; the other feels it.", "", "Example:", "  dyad touch --for 5", ""})
final class TouchCommand extends ClientCommand {

    private static final int LONGEST_SECONDS = 60;
    private static final long SHORTEST_MILLIS = 2_000;

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
        Duration duration = duration(end);
        press(end, output, true);
        try (Lifetime.Registration _ = context().lifetime().onStop(() -> release(end, output))) {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        press(end, output, false);
        output.truth("touched", "Touched for " + duration.toSeconds() + " s.");
    }

    private Duration duration(EndClient end) throws CommandFailure {
        if (seconds.isPresent()) {
            if (seconds.get() < 1 || seconds.get() > LONGEST_SECONDS) {
                throw CommandFailure.usage("A touch lasts 1 to " + LONGEST_SECONDS + " seconds.");
            }
            return Duration.ofSeconds(seconds.get());
        }
        long tickMillis = end.get("/api/status").getJsonNumber("tickMillis").longValue();
        // With the ticks' jitter of a tenth, two of them fall within this time.
        long millis = Math.max(SHORTEST_MILLIS, tickMillis * 23 / 10);
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

package dyad.command;

import dyad.track.GpxReader;
import dyad.track.Spot;
import dyad.track.Track;
import dyad.track.TrackException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "walk",
        description = {
            "Walk a recorded track again: the running end is told, once a second, that it is there, and now.",
            "For demonstrations. A track without times that can be true is walked at 5 km/h.",
            "",
            "Example:",
            "  dyad walk hike.gpx --speed 60      (an hour in a minute)",
            ""
        })
final class WalkCommand extends ClientCommand {

    private static final double FASTEST = 10_000;
    private static final long STEP_MILLIS = 1_000;
    private static final double ACCURACY_METRES = 10;
    private static final int TENTHS = 10;

    @Parameters(paramLabel = "FILE.gpx", description = "The track.")
    private Path file = Path.of("");

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            description = "How many times as fast as it was recorded. Default: ${DEFAULT-VALUE}.")
    private double speed;

    WalkCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        if (!(speed > 0 && speed <= FASTEST)) {
            throw CommandFailure.usage("--speed is a number above 0, up to " + (int) FASTEST + ".");
        }
        Track track = read();
        output.human("The whole way takes " + minutes(track.seconds() / speed) + ". Ctrl-C stops.");
        Runnable stopped = () -> output.note("Stopped. The last fix is forgotten within 15 minutes.");
        try (Lifetime.Registration _ = context().lifetime().onStop(stopped)) {
            walk(track, end, output);
            output.truth("arrived", "Arrived.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Track read() throws CommandFailure {
        try {
            return new GpxReader().read(file);
        } catch (TrackException e) {
            throw new CommandFailure(ExitCode.FAILED, "track", e.sentence());
        }
    }

    private void walk(Track track, EndClient end, Output output) throws CommandFailure, InterruptedException {
        double perStep = speed * STEP_MILLIS / 1_000;
        int told = -1;
        for (double now = 0; now < track.seconds() + perStep; now += perStep) {
            report(end, output, track.at(now));
            int tenths = (int) Math.min(TENTHS, TENTHS * now / track.seconds());
            if (tenths > told) {
                told = tenths;
                output.line(output.object().add("percent", tenths * TENTHS).build(), tenths * TENTHS + " %");
            }
            if (now < track.seconds()) {
                Thread.sleep(STEP_MILLIS);
            }
        }
    }

    private static void report(EndClient end, Output output, Spot spot) throws CommandFailure {
        end.post(
                "/api/fix",
                output.object()
                        .add("latitude", spot.latitude())
                        .add("longitude", spot.longitude())
                        .add("accuracy", ACCURACY_METRES)
                        .add("moment", System.currentTimeMillis())
                        .build());
    }

    private static String minutes(double seconds) {
        return seconds < 120 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }
}

package dyad.command;

import dyad.track.GpxReader;
import dyad.track.Spot;
import dyad.track.Track;
import dyad.track.TrackException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which ways the two walkers of the demo take: recorded ones of one's own, or one of ours from both its ends. */
final class DemoTracks {
    private static final String OURS = "/dyad/tracks/cerknicko-jezero.gpx";
    private static final double FASTEST = 600;

    @Option(
            names = "--left-track",
            paramLabel = "FILE.gpx",
            description = "What the left one walks. Default: along a lake in Slovenia.")
    private Optional<Path> left = Optional.empty();

    @Option(
            names = "--right-track",
            paramLabel = "FILE.gpx",
            description = "What the right one walks. Default: the same from its other end.")
    private Optional<Path> right = Optional.empty();

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "60",
            description = "How many times as fast as life, up to 600. Default: ${DEFAULT-VALUE}.")
    private double speed;

    double speed() throws CommandFailure {
        if (!(speed > 0 && speed <= FASTEST)) {
            throw CommandFailure.usage("--speed is a number above 0, up to " + (int) FASTEST + ".");
        }
        return speed;
    }

    DemoWalk.Path left() throws CommandFailure {
        return forward(track(left));
    }

    DemoWalk.Path right() throws CommandFailure {
        return right.isPresent() ? forward(track(right)) : backward(track(right));
    }

    private static Track track(Optional<Path> given) throws CommandFailure {
        GpxReader reader = new GpxReader();
        try (InputStream ours = Objects.requireNonNull(DemoTracks.class.getResourceAsStream(OURS))) {
            return given.isPresent() ? reader.read(given.get()) : reader.read(ours);
        } catch (TrackException e) {
            throw new CommandFailure(ExitCode.FAILED, "track", e.sentence());
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "track", "The demo's own track cannot be read.");
        }
    }

    private static DemoWalk.Path forward(Track track) {
        return new Way(track, false);
    }

    private static DemoWalk.Path backward(Track track) {
        return new Way(track, true);
    }

    private record Way(Track track, boolean backward) implements DemoWalk.Path {
        @Override
        public Spot at(double seconds) {
            return track.at(backward ? track.seconds() - seconds : seconds);
        }

        @Override
        public double seconds() {
            return track.seconds();
        }
    }
}

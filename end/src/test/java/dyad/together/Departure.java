package dyad.together;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one end fell silent, as the relay and the partner saw it.
 *
 * @param way how it did
 * @param kinds types and sizes of all packets of that connection
 * @param sinceFrame milliseconds from the newest frame to the end of the connection; empty if it did not end
 * @param reset whether the connection ended by a reset
 * @param untilAway milliseconds from the newest frame until the partner's end said "away"
 * @param shown what the partner's end said then, apart from addresses
 */
record Departure(
        Way way, Set<List<Integer>> kinds, Optional<Double> sinceFrame, boolean reset, double untilAway, String shown) {

    /** The ways of falling silent. */
    enum Way {
        PAUSE,
        LEAVE,
        TERMINATE,
        KILL,
        CUT
    }

    static Departure seen(Way way, Line line, long awayNanos, String shown) throws IOException {
        List<Line.Packet> frames = line.frames();
        long last = frames.getLast().nanos();
        return new Departure(
                way,
                line.packets().stream()
                        .map(packet -> List.of(packet.type(), packet.length()))
                        .collect(Collectors.toSet()),
                line.end().map(end -> millis(end.nanos() - last)),
                line.end().map(Line.End::reset).orElse(false),
                millis(awayNanos - last),
                shown);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}

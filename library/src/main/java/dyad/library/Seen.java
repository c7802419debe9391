package dyad.library;

import dyad.end.MeetingView;
import dyad.end.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns how the end stands into what a program is shown. */
final class Seen {
    private Seen() {}

    static State state(Status status) {
        return new Standing(
                status.met(),
                Presence.of(status.presence()),
                Presence.of(status.mine()),
                status.paused(),
                status.touching(),
                status.warmth(),
                Felt.nearness(status.nearness()),
                status.words().unacknowledged(),
                status.relay() == Status.RelayState.CONNECTED,
                status.frozen(),
                Stream.concat(status.problem().stream(), status.relayProblem().stream())
                        .toList());
    }

    static Meeting meeting(MeetingView view) {
        return new Met(
                stage(view.stage()),
                view.code(),
                view.expiresAtMillis().map(Instant::ofEpochMilli),
                view.words(),
                view.problem().map(MeetingView.Problem::text));
    }

    private static Meeting.Stage stage(MeetingView.Stage stage) {
        return switch (stage) {
            case NONE -> Meeting.Stage.NONE;
            case OFFERING -> Meeting.Stage.OFFERING;
            case EXCHANGING -> Meeting.Stage.EXCHANGING;
            case WORDS -> Meeting.Stage.WORDS;
            case WAITING -> Meeting.Stage.WAITING;
            case MET -> Meeting.Stage.MET;
            case FAILED -> Meeting.Stage.FAILED;
        };
    }

    record Standing(
            boolean met,
            Presence presence,
            Presence mine,
            boolean paused,
            boolean touching,
            double warmth,
            Nearness nearness,
            int underWay,
            boolean connected,
            Optional<String> frozen,
            List<String> troubles)
            implements State {}

    record Met(
            Meeting.Stage stage,
            Optional<String> code,
            Optional<Instant> expires,
            List<String> words,
            Optional<String> problem)
            implements Meeting {}
}

package dyad.end;

import dyad.end.MeetingView.Problem;
import dyad.end.MeetingView.Stage;
import dyad.meeting.Ending;
import dyad.meeting.MeetingState;
import dyad.meeting.Recognition;
import java.util.List;
import java.util.Optional;

/** Puts the core's account of a meeting into the person's terms. */
final class MeetingViews {
    /** No meeting is going on, and none has been. */
    static final MeetingView NONE = new MeetingView(
            Stage.NONE,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty());

    private MeetingViews() {}

    static MeetingView of(MeetingState state) {
        Stage stage = stage(state);
        Optional<Recognition> shown = stage == Stage.WORDS || stage == Stage.WAITING || stage == Stage.MET
                ? state.recognition()
                : Optional.empty();
        return new MeetingView(
                stage,
                state.code(),
                stage == Stage.OFFERING ? Optional.of(state.expiresAtMillis()) : Optional.empty(),
                shown.map(Recognition::words).orElse(List.of()),
                shown.map(Recognition::colour),
                shown.map(Recognition::colourName),
                state.mutual(),
                state.confirmed(),
                state.ending().flatMap(MeetingViews::problem));
    }

    private static Stage stage(MeetingState state) {
        if (state.ending().isPresent()) {
            return state.ending().get() == Ending.MET ? Stage.MET : Stage.FAILED;
        }
        if (state.recognition().isPresent()) {
            return state.confirmed() ? Stage.WAITING : Stage.WORDS;
        }
        return state.giver() && !state.engaged() ? Stage.OFFERING : Stage.EXCHANGING;
    }

    private static Optional<Problem> problem(Ending ending) {
        return switch (ending) {
            case MET -> Optional.empty();
            case EXPIRED -> Optional.of(Problem.EXPIRED);
            case USED -> Optional.of(Problem.USED);
            case WRONG -> Optional.of(Problem.WRONG);
            case DENIED_THERE -> Optional.of(Problem.DENIED_THERE);
            case DENIED_HERE -> Optional.of(Problem.DENIED_HERE);
            case CANCELLED -> Optional.of(Problem.CANCELLED);
        };
    }
}

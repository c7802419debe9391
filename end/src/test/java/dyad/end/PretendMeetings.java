package dyad.end;

import dyad.end.MeetingView.Stage;
import java.util.List;
import java.util.Optional;

/** How the meetings of a {@link PretendEnd} look. */
final class PretendMeetings {
    private static final List<String> WORDS = List.of("amber", "otter", "window");
    private static final long EXPIRES_AT_MILLIS = 1_900_000_000_000L;

    private PretendMeetings() {}

    static MeetingView at(Stage stage) {
        return view(stage, Optional.empty(), Optional.empty());
    }

    static MeetingView offering(String code) {
        return view(Stage.OFFERING, Optional.of(code), Optional.empty());
    }

    static MeetingView failed(MeetingView.Problem problem) {
        return view(Stage.FAILED, Optional.empty(), Optional.of(problem));
    }

    private static MeetingView view(Stage stage, Optional<String> code, Optional<MeetingView.Problem> problem) {
        boolean known = stage == Stage.WORDS || stage == Stage.WAITING || stage == Stage.MET;
        return new MeetingView(
                stage,
                code,
                code.map(text -> EXPIRES_AT_MILLIS),
                known ? WORDS : List.of(),
                known ? Optional.of("#c07020") : Optional.empty(),
                known ? Optional.of("amber") : Optional.empty(),
                false,
                stage == Stage.WAITING || stage == Stage.MET,
                problem);
    }
}

package dyad.meeting;

/** The meeting cannot succeed any more. */
final class MeetingFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Ending ending;

    MeetingFailure(Ending ending) {
        super(ending.toString(), null, false, false);
        this.ending = ending;
    }

    Ending ending() {
        return ending;
    }
}

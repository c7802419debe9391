package dyad.end;

import dyad.change.Change;
import dyad.change.Changes;
import dyad.end.LinkQuestions.Deed;
import dyad.senses.Presence;
import java.util.function.Supplier;

/** What this person has done at their end: done on the link's thread, then written into the log of changes. Any thread. */
final class Deeds {
    private final LinkQuestions questions;
    private final Supplier<Status> status;
    private final Changes changes;

    Deeds(LinkQuestions questions, Supplier<Status> status, Changes changes) {
        this.questions = questions;
        this.status = status;
        this.changes = changes;
    }

    void have(Change.Kind kind, String detail, Deed deed) throws Refusal {
        questions.have(deed);
        changes.note(kind, detail);
    }

    /** What may begin or end quiet or pause. */
    void silence(Deed deed) throws Refusal {
        Status before = status.get();
        questions.have(deed);
        Status after = status.get();
        if (before.paused() != after.paused()) {
            changes.note(Change.Kind.PAUSE, Changes.onOrOff(after.paused()));
        }
        if (isQuiet(before) != isQuiet(after)) {
            changes.note(Change.Kind.QUIET, Changes.onOrOff(isQuiet(after)));
        }
    }

    private static boolean isQuiet(Status status) {
        return status.mine() == Presence.AWAY;
    }
}

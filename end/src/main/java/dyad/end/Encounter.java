package dyad.end;

import dyad.connection.RelayAddress;
import dyad.link.Seams;
import dyad.meeting.Code;
import dyad.meeting.CodeException;
import dyad.meeting.Meeting;
import dyad.meeting.ReturnCode;
import java.util.Optional;

/** The meetings of an end without a link: one at a time, and how the last one ended. On the link's thread only. */
final class Encounter {
    private final Seams seams;
    private final MeetingPlace place;
    private final Humming humming;
    private final Keeping keeping;
    private final Runnable changed;
    private Optional<Meeting> meeting = Optional.empty();
    private MeetingView view = MeetingViews.NONE;

    Encounter(Seams seams, MeetingPlace place, Humming humming, Keeping keeping, Runnable changed) {
        this.seams = seams;
        this.place = place;
        this.humming = humming;
        this.keeping = keeping;
        this.changed = changed;
    }

    void offer() throws Refusal {
        RelayAddress own = place.relays()
                .own()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NO_RELAY,
                        "There is no relay to meet over yet. Choose one on the page; or start with --relay URL, or host one"
                                + " with --host-relay; or take the other's code, which names one."));
        String shown = place.relays().shown().orElse(own).url();
        begin(Meeting.offer(seams, shown, changed), own);
    }

    void take(String text) throws Refusal {
        try {
            if (Code.isReturn(seams.primitives(), text)) {
                running().scanned(ReturnCode.parse(seams.primitives(), text));
            } else {
                Code code = Code.parse(seams.primitives(), text);
                refuseIfExpired(code);
                begin(Meeting.take(seams, code, changed), RelayAddress.parse(code.relay()));
            }
        } catch (CodeException e) {
            throw new Refusal(Refusal.Kind.CODE_WRONG, e.sentence());
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.CODE_WRONG, "This code names no relay that Dyad can use.");
        }
    }

    private void refuseIfExpired(Code code) throws Refusal {
        if (seams.clock().wallMillis() > code.expiresAtSeconds() * 1000) {
            throw new Refusal(
                    Refusal.Kind.CODE_EXPIRED,
                    "This code's time is over: a code can be taken for 120 seconds. Ask for a new one. (If it is new,"
                            + " compare the clocks of the two machines.)");
        }
    }

    private void begin(Meeting fresh, RelayAddress over) {
        end();
        meeting = Optional.of(fresh);
        humming.begin(fresh, over);
        keeping.ask(over);
    }

    void confirm(boolean same) throws Refusal {
        if (!running().confirm(same)) {
            throw new Refusal(
                    Refusal.Kind.NO_MEETING, "There are no words to confirm yet: first both ends must have them.");
        }
    }

    void cancel() throws Refusal {
        running().cancel();
    }

    private Meeting running() throws Refusal {
        return meeting.orElseThrow(() -> new Refusal(
                Refusal.Kind.NO_MEETING, "No meeting is going on. Begin with a code: dyad meet, or dyad meet CODE."));
    }

    void look() {
        meeting.ifPresent(Meeting::look);
    }

    /** How the meeting stands now, or how the last one ended. */
    MeetingView view() {
        meeting.ifPresent(running -> view = MeetingViews.of(running.state()));
        return view;
    }

    /** The bond, once it is kept. */
    Optional<Meeting.Met> met() {
        return meeting.flatMap(Meeting::met);
    }

    /** Why the bond could not be kept yet, although both said yes. */
    Optional<String> trouble() {
        return meeting.flatMap(Meeting::trouble);
    }

    boolean isGoingOn() {
        return meeting.isPresent();
    }

    /** Whether a meeting has nothing more to send. */
    boolean isFinished() {
        return meeting.map(Meeting::finished).orElse(false);
    }

    /** Ends the meeting, if one is going on, and erases its secrets; how it ended can still be seen. */
    void end() {
        Optional<Meeting> ended = meeting;
        if (ended.isPresent()) {
            view = MeetingViews.of(ended.get().state());
            meeting = Optional.empty();
            humming.end();
            ended.get().erase();
        }
    }

    /** As if there had never been a meeting. */
    void forget() {
        end();
        view = MeetingViews.NONE;
    }
}

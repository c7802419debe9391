package dyad.library;

import dyad.end.Event;
import java.util.function.Consumer;

/** Tells one listener, in its words, what happens at an end. */
final class Teller implements Consumer<Event> {
    private static final System.Logger LOG = System.getLogger(Teller.class.getName());

    private final Listener listener;

    private Meeting meeting;

    Teller(Listener listener, Meeting meeting) {
        this.listener = listener;
        this.meeting = meeting;
    }

    @Override
    public void accept(Event event) {
        try {
            tell(event);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "a listener failed", failure);
        }
    }

    private void tell(Event event) {
        switch (event) {
            case Event.Word(var entry) -> listener.word(Told.word(entry));
            case Event.Arrived(var id) -> listener.arrived(id.toString());
            case Event.Touch(boolean pressing) -> listener.touch(pressing);
            case Event.TouchTogether() -> listener.touchTogether();
            case Event.Changed(var status) -> {
                listener.changed(Seen.state(status));
                meetingNow(Seen.meeting(status.meeting()));
            }
            case Event.Felt _, Event.Returned _, Event.Picture _, Event.Resting _, Event.Tick _, Event.Forgotten _ -> {}
        }
    }

    private void meetingNow(Meeting now) {
        if (!now.equals(meeting)) {
            meeting = now;
            listener.meeting(now);
        }
    }
}

package dyad.end;

import dyad.end.MeetingView.Stage;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.hum.Profile;
import dyad.nearness.Condition;
import dyad.nearness.Feel;
import dyad.nearness.Level;
import dyad.senses.Presence;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An end without keys, relay or disk. Two of them meet by {@link #couple}; everything crosses at once. */
public final class PretendEnd extends EndWithoutDisk {

    /** The only code that can be taken. */
    public static final String CODE = "dyad:AAECAwQFBgcICQ";

    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final PretendHistory history = new PretendHistory();
    private Optional<PretendEnd> other = Optional.empty();
    private Presence mine = Presence.HERE;
    private Presence theirs = Presence.AWAY;
    private MeetingView meeting = PretendMeetings.at(Stage.NONE);
    private boolean met;
    private Optional<String> frozen = Optional.empty();
    private boolean moved;
    private List<String> relayOffer = List.of();
    private NearnessView nearness = NearnessView.OFF;
    private Words words = new Words(1, 0, 0, 0, false);
    private Optional<String> hosted = Optional.empty();
    private boolean touching;
    private boolean paused;
    private boolean closed;

    /** Lets the two find each other in a meeting. */
    public static void couple(PretendEnd left, PretendEnd right) {
        left.other = Optional.of(right);
        right.other = Optional.of(left);
    }

    /** As if met long ago, with nobody at the other end. */
    public static PretendEnd met() {
        PretendEnd end = new PretendEnd();
        end.met = true;
        return end;
    }

    /** All that was said is with the other, or at the relay. */
    public synchronized void handOver() {
        words = new Words(0, 1, 0, 0, false);
    }

    /** Nearness stands like this from now on. */
    public synchronized void sense(NearnessView view) {
        nearness = view;
        tell(new Event.Changed(status()));
    }

    @Override
    public synchronized void nearness(int seconds, Level floor) {
        Condition.Consent own = new Condition.Consent(floor, seconds * 1_000L);
        sense(new NearnessView(
                new Condition(Optional.of(own), Optional.empty(), Optional.empty(), Optional.empty(), 0),
                Feel.NOTHING,
                false));
    }

    @Override
    public synchronized void nearnessOff() {
        sense(NearnessView.OFF);
    }

    /** The other has moved to another machine. */
    public synchronized void move() {
        moved = true;
        tell(new Event.Changed(status()));
    }

    @Override
    public synchronized void accept() {
        moved = false;
        tell(new Event.Changed(status()));
    }

    @Override
    public synchronized void acceptRelays() {
        relayOffer = List.of();
        tell(new Event.Changed(status()));
    }

    /** The other would use these relays too from now on. */
    public synchronized void offerRelays(List<String> urls) {
        relayOffer = List.copyOf(urls);
        tell(new Event.Changed(status()));
    }

    /** The link is frozen for this reason from now on. */
    public synchronized void freeze(String reason) {
        frozen = Optional.of(reason);
        tell(new Event.Changed(status()));
    }

    @Override
    public synchronized void meetOver(Relays relays, Optional<String> hosting) {
        hosted = hosting;
        tell(new Event.Changed(status()));
    }

    @Override
    public synchronized Status status() {
        return new Status(
                met,
                theirs,
                mine,
                paused,
                touching,
                met ? 0.88 : 0,
                3,
                frozen,
                moved,
                nearness,
                words,
                Status.RelayState.CONNECTED,
                Optional.of("mqtt://relay.example:1883"),
                Optional.empty(),
                relayOffer,
                Profile.TOGETHER,
                500,
                meeting,
                hosted,
                Optional.empty());
    }

    /** Tells all listeners. */
    public void tell(Event event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    /** How many listen. */
    public int listeners() {
        return listeners.size();
    }

    /** Whether {@link #close} was called. */
    public synchronized boolean isClosed() {
        return closed;
    }

    private void changed() {
        tell(new Event.Changed(status()));
    }

    private void enter(Stage stage) {
        meeting = PretendMeetings.at(stage);
        met = stage == Stage.MET || met;
        changed();
    }

    @Override
    public MeetingView offer() throws Refusal {
        if (met) {
            throw new Refusal(Refusal.Kind.ALREADY_MET, "There is a link already. Leave it first.");
        }
        meeting = PretendMeetings.offering(CODE);
        changed();
        return meeting;
    }

    @Override
    public MeetingView take(String code) throws Refusal {
        if (!code.equals(CODE)) {
            throw new Refusal(Refusal.Kind.CODE_WRONG, "This is not a code, or a damaged one.");
        }
        enter(Stage.WORDS);
        other.ifPresent(end -> end.enter(Stage.WORDS));
        return meeting;
    }

    @Override
    public MeetingView confirm(boolean same) throws Refusal {
        if (meeting.stage() != Stage.WORDS) {
            throw new Refusal(Refusal.Kind.NO_MEETING, "There is no meeting to confirm.");
        }
        if (!same) {
            fail(MeetingView.Problem.DENIED_HERE);
            other.ifPresent(end -> end.fail(MeetingView.Problem.DENIED_THERE));
        } else if (other.isPresent() && other.get().meeting.stage() == Stage.WAITING) {
            enter(Stage.MET);
            other.get().enter(Stage.MET);
        } else {
            enter(Stage.WAITING);
        }
        return meeting;
    }

    /** Ends the meeting. */
    public void fail(MeetingView.Problem problem) {
        meeting = PretendMeetings.failed(problem);
        changed();
    }

    @Override
    public void cancelMeeting() {
        fail(MeetingView.Problem.CANCELLED);
    }

    @Override
    public synchronized MessageId say(String text) throws Refusal {
        MessageId id = history.nextName();
        say(id, Saying.words(text));
        return id;
    }

    @Override
    public synchronized void say(MessageId id, Saying words) throws Refusal {
        if (!met) {
            throw new Refusal(Refusal.Kind.NOT_MET, "There is no link yet. Meet first.");
        }
        if (history.entry(id).isEmpty()) {
            Entry entry = history.say(id, words);
            tell(new Event.Word(entry));
            other.ifPresent(end -> end.hear(new Entry(id, false, words, entry.saidAtMillis(), true)));
        }
    }

    private void hear(Entry entry) {
        tell(new Event.Word(entry));
        entry.said().feeling().ifPresent(feeling -> tell(new Event.Felt(entry.id(), feeling)));
    }

    @Override
    public synchronized Optional<Entry> entry(MessageId id) {
        return history.entry(id);
    }

    @Override
    public synchronized List<Entry> history(Optional<MessageId> since, int limit) {
        return history.some(since, limit);
    }

    @Override
    public void touch(boolean pressing) throws Refusal {
        if (!met) {
            throw new Refusal(Refusal.Kind.NOT_MET, "There is no link yet. Meet first.");
        }
        other.ifPresent(end -> end.feel(pressing));
    }

    private void feel(boolean pressing) {
        touching = pressing;
        tell(new Event.Touch(pressing));
        changed();
    }

    @Override
    public void presence(Presence presence) {
        mine = presence;
        if (presence == Presence.AWAY) {
            nearnessOff();
        }
        changed();
        other.ifPresent(end -> {
            end.theirs = presence;
            end.changed();
        });
    }

    @Override
    public void pause() {
        paused = true;
        changed();
    }

    @Override
    public void back() {
        paused = false;
        presence(Presence.HERE);
    }

    @Override
    public synchronized boolean forget(MessageId id) {
        return history.forget(entry -> entry.id().equals(id)) > 0;
    }

    @Override
    public synchronized int forgetBefore(long wallMillis) {
        return history.forget(entry -> entry.saidAtMillis() < wallMillis);
    }

    @Override
    public synchronized void leave(boolean eraseHistory) {
        met = false;
        if (eraseHistory) {
            history.forget(_ -> true);
        }
    }

    @Override
    public Subscription listen(Consumer<Event> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}

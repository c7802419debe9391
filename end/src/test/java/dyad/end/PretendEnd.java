package dyad.end;

import dyad.backup.BackupKey;
import dyad.backup.Tally;
import dyad.end.MeetingView.Stage;
import dyad.felt.Presets;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.hum.Profile;
import dyad.nearness.Condition;
import dyad.nearness.Feel;
import dyad.nearness.Level;
import dyad.owntracks.Phone;
import dyad.picture.PictureException;
import dyad.place.Place;
import dyad.senses.Presence;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An end without keys, relay or disk. Two of them meet by {@link #couple}; everything crosses at once. */
public final class PretendEnd implements End {

    /** The only code that can be taken. */
    public static final String CODE = "dyad:AAECAwQFBgcICQ";

    private static final List<String> WORDS = List.of("amber", "otter", "window");

    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final List<Entry> history = new ArrayList<>();
    private Optional<PretendEnd> other = Optional.empty();
    private Presence mine = Presence.HERE;
    private Presence theirs = Presence.AWAY;
    private MeetingView meeting = view(Stage.NONE, Optional.empty(), Optional.empty());
    private boolean met;
    private Optional<String> frozen = Optional.empty();
    private boolean moved;
    private NearnessView nearness = NearnessView.OFF;
    private Words words = new Words(1, 0, 0, 0, false);
    private final SystemClock clock = new SystemClock();
    private final NamesInMemory names = new NamesInMemory();
    private final Place place = new Place(clock, new SystemEntropy(), names);
    private final Presets presets = new Presets(names);
    private final Phone phone = new Phone(clock, new SystemEntropy(), names, place);
    private final Preferences preferences = new Preferences(names);
    private Optional<String> hosted = Optional.empty();
    private boolean touching;
    private boolean closed;
    private int said;

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

    @Override
    public void show(MessageId id, String caption, InputStream file) throws PictureException {
        throw new PictureException(PictureException.Kind.FORMAT, "This end has no eyes.");
    }

    @Override
    public Map<MessageId, PictureView> pictures(List<Entry> entries) {
        return Map.of();
    }

    @Override
    public byte[] image(MessageId id, boolean unfinished) throws PictureException {
        throw new PictureException(PictureException.Kind.ABSENT, "This end has no pictures.");
    }

    @Override
    public Tally backup(Path file, BackupKey key, boolean force) throws Refusal {
        throw new Refusal(Refusal.Kind.STORAGE, "This end remembers nothing.");
    }

    @Override
    public Tally export(Path folder) throws Refusal {
        throw new Refusal(Refusal.Kind.STORAGE, "This end remembers nothing.");
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
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public synchronized Status status() {
        return new Status(
                met,
                theirs,
                mine,
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

    private static MeetingView view(Stage stage, Optional<String> code, Optional<MeetingView.Problem> problem) {
        boolean known = stage == Stage.WORDS || stage == Stage.WAITING || stage == Stage.MET;
        return new MeetingView(
                stage,
                code,
                code.map(text -> 1_900_000_000_000L),
                known ? WORDS : List.of(),
                known ? Optional.of("#c07020") : Optional.empty(),
                known ? Optional.of("amber") : Optional.empty(),
                false,
                stage == Stage.WAITING || stage == Stage.MET,
                problem);
    }

    private void enter(Stage stage) {
        meeting = view(stage, Optional.empty(), Optional.empty());
        met = stage == Stage.MET || met;
        changed();
    }

    @Override
    public MeetingView offer() throws Refusal {
        if (met) {
            throw new Refusal(Refusal.Kind.ALREADY_MET, "There is a link already. Leave it first.");
        }
        meeting = view(Stage.OFFERING, Optional.of(CODE), Optional.empty());
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
        meeting = view(Stage.FAILED, Optional.empty(), Optional.of(problem));
        changed();
    }

    @Override
    public void cancelMeeting() {
        fail(MeetingView.Problem.CANCELLED);
    }

    @Override
    public synchronized MessageId say(String text) throws Refusal {
        byte[] bytes = new byte[MessageId.SIZE];
        bytes[MessageId.SIZE - 1] = (byte) (said + 1);
        MessageId id = MessageId.of(bytes);
        say(id, Saying.words(text));
        return id;
    }

    @Override
    public synchronized void say(MessageId id, Saying words) throws Refusal {
        if (!met) {
            throw new Refusal(Refusal.Kind.NOT_MET, "There is no link yet. Meet first.");
        }
        if (history.stream().noneMatch(entry -> entry.id().equals(id))) {
            said++;
            Entry entry = new Entry(id, true, words, 1_800_000_000_000L + said, false);
            history.add(entry);
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
        return history.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public Presets presets() {
        return presets;
    }

    @Override
    public synchronized List<Entry> history(Optional<MessageId> since, int limit) {
        List<Entry> after = since.map(id -> history.stream()
                        .dropWhile(entry -> !entry.id().equals(id))
                        .skip(1)
                        .toList())
                .orElse(history);
        return List.copyOf(after.subList(since.isPresent() ? 0 : Math.max(0, after.size() - limit), after.size()));
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
        changed();
        other.ifPresent(end -> {
            end.theirs = presence;
            end.changed();
        });
    }

    @Override
    public synchronized boolean forget(MessageId id) {
        return history.removeIf(entry -> entry.id().equals(id));
    }

    @Override
    public synchronized int forgetBefore(long wallMillis) {
        int before = history.size();
        history.removeIf(entry -> entry.saidAtMillis() < wallMillis);
        return before - history.size();
    }

    @Override
    public synchronized void leave(boolean eraseHistory) {
        met = false;
        if (eraseHistory) {
            history.clear();
        }
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Phone phone() {
        return phone;
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

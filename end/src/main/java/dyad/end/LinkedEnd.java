package dyad.end;

import dyad.backup.Backup;
import dyad.backup.BackupException;
import dyad.backup.BackupKey;
import dyad.backup.Export;
import dyad.backup.Tally;
import dyad.change.Change;
import dyad.change.Changes;
import dyad.connection.LinkThread;
import dyad.felt.Presets;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.home.Home;
import dyad.keys.SystemPrimitives;
import dyad.link.Seams;
import dyad.nearness.Level;
import dyad.owntracks.Phone;
import dyad.picture.PictureException;
import dyad.picture.Workshop;
import dyad.place.Place;
import dyad.place.PlaceException;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import dyad.store.SqliteStore;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The end of a real link: SQLite, MQTT, the system's clock and randomness around the pure core. */
public final class LinkedEnd implements End {
    private static final System.Logger LOG = System.getLogger(LinkedEnd.class.getName());
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SqliteStore store;
    private final AskedStore forOthers;
    private final List<Path> files;
    private final LinkThread thread;
    private final LinkQuestions questions;
    private final Listeners listeners = new Listeners();
    private final Workshop workshop = new Workshop();
    private final EndLoop loop;
    private final BeingThere beingThere;
    private final Pulse pulse;
    private final Darkroom darkroom;
    private final Place place;
    private final Phone phone;
    private final Presets presets;
    private final Preferences preferences;
    private final Changes changes;
    private final Deeds deeds;

    private LinkedEnd(SqliteStore store, Path file, EndSettings settings) {
        this.store = store;
        this.files = Home.of(file).carried();
        this.thread = new LinkThread("dyad-link", LinkThread.USUAL_FRAMES, LinkedEnd::broken);
        this.questions = new LinkQuestions(thread);
        this.forOthers = new AskedStore(store, questions);
        Clock clock = new SystemClock();
        Clock sensing = settings.sensing().clock();
        Entropy entropy = new SystemEntropy();
        this.place = new Place(sensing, entropy, forOthers);
        this.presets = new Presets(forOthers);
        this.phone = new Phone(clock, entropy, forOthers, place);
        this.preferences = new Preferences(forOthers);
        this.changes = new Changes(forOthers, clock);
        this.deeds = new Deeds(questions, this::status, changes);
        Seams seams = new Seams(clock, entropy, new SystemPrimitives(), store, place, sensing);
        this.loop = new EndLoop(seams, settings, thread, listeners);
        this.beingThere = loop.beingThere();
        this.darkroom = new Darkroom(store, questions, loop, workshop);
        this.pulse = new Pulse(clock, new DiskProbe(file.resolveSibling(""), clock));
    }

    /**
     * Opens the end whose store is this file, and begins to hum if it has a link. A relay that cannot be reached is no
     * error: it is tried again.
     *
     * @throws Refusal if the store cannot be read or written
     */
    public static LinkedEnd open(Path file, EndSettings settings) throws Refusal {
        LinkedEnd end = new LinkedEnd(openStore(file), file.toAbsolutePath(), settings);
        try {
            end.load();
        } catch (Refusal refusal) {
            end.close();
            throw refusal;
        }
        end.thread.every(SECOND, end::look);
        return end;
    }

    private void load() throws Refusal {
        try {
            place.load();
            phone.load();
        } catch (StoreException e) {
            throw new Refusal(Refusal.Kind.STORAGE, e.sentence());
        }
        questions.have(loop::open);
    }

    /** On the link's thread. Each by itself, so that a bug in one does not keep the others from their clocks. */
    private void look() {
        thread.execute(loop::look);
        thread.execute(place::look);
        thread.execute(() -> pulse.beat(loop.status(), loop.hummed()));
    }

    private static SqliteStore openStore(Path file) throws Refusal {
        try {
            return SqliteStore.open(file);
        } catch (StoreException e) {
            throw new Refusal(Refusal.Kind.STORAGE, e.sentence());
        }
    }

    private static void broken(Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "the link's thread met a bug and goes on", failure);
    }

    @Override
    public Status status() {
        try {
            return questions.ask(loop::status);
        } catch (Refusal closed) {
            throw new IllegalStateException("this end is closed", closed);
        }
    }

    @Override
    public Health health() {
        return pulse.health();
    }

    @Override
    public MeetingView offer() throws Refusal {
        return questions.ask(loop::offer);
    }

    @Override
    public MeetingView take(String code) throws Refusal {
        return questions.ask(() -> loop.take(code));
    }

    @Override
    public MeetingView confirm(boolean same) throws Refusal {
        return questions.ask(() -> loop.confirm(same));
    }

    @Override
    public void meetOver(Relays relays, Optional<String> hosting) throws Refusal {
        String where = hosting.isPresent() ? "here" : "elsewhere";
        deeds.have(Change.Kind.RELAY, where, () -> loop.meetOver(relays, hosting));
    }

    @Override
    public void cancelMeeting() throws Refusal {
        questions.have(loop::cancelMeeting);
    }

    @Override
    public MessageId say(String text) throws Refusal {
        MessageId id = new SystemEntropy().freshId();
        say(id, Saying.words(text));
        return id;
    }

    @Override
    public void say(MessageId id, Saying said) throws Refusal {
        Sayable.check(said);
        questions.have(() -> loop.say(id, said));
    }

    @Override
    public void show(MessageId id, String caption, InputStream file) throws Refusal, PictureException {
        darkroom.show(id, caption, file);
    }

    @Override
    public Map<MessageId, PictureView> pictures(List<Entry> entries) throws Refusal {
        return questions.ask(() -> loop.pictures(entries));
    }

    @Override
    public byte[] image(MessageId id, boolean unfinished) throws Refusal, PictureException {
        return darkroom.image(id, unfinished);
    }

    @Override
    public List<Entry> history(Optional<MessageId> since, int limit) throws Refusal {
        return questions.ask(() -> store.transact(
                records -> since.isPresent() ? records.entries(since, limit) : records.newestEntries(limit)));
    }

    @Override
    public Optional<Entry> entry(MessageId id) throws Refusal {
        return questions.ask(() -> store.transact(records -> records.entry(id)));
    }

    @Override
    public void touch(boolean pressing) throws Refusal {
        questions.have(() -> beingThere.touch(pressing));
    }

    @Override
    public void presence(Presence presence) throws Refusal {
        deeds.silence(() -> beingThere.presence(presence));
    }

    @Override
    public void pause() throws Refusal {
        deeds.silence(beingThere::pause);
    }

    @Override
    public void back() throws Refusal {
        deeds.silence(beingThere::back);
    }

    @Override
    public void nearness(int seconds, Level floor) throws Refusal {
        if (seconds < NearnessView.LEAST_SECONDS || seconds > NearnessView.MOST_SECONDS) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, "Nearness lasts from one minute to 24 hours.");
        }
        try {
            place.prepare();
        } catch (PlaceException e) {
            throw new Refusal(Refusal.Kind.STORAGE, e.sentence());
        }
        String howFar = seconds / 60 + " minutes " + floor.word();
        deeds.have(Change.Kind.NEARNESS, howFar, () -> beingThere.nearness(seconds, floor));
    }

    @Override
    public void nearnessOff() throws Refusal {
        deeds.have(Change.Kind.NEARNESS, "off", beingThere::nearnessOff);
    }

    @Override
    public void accept() throws Refusal {
        deeds.have(Change.Kind.ACCEPTED, "", loop::accept);
    }

    @Override
    public void acceptRelays() throws Refusal {
        deeds.have(Change.Kind.RELAY, "elsewhere", loop::acceptRelays);
    }

    @Override
    public boolean forget(MessageId id) throws Refusal {
        return questions.ask(() -> toldIf(store.transact(records -> records.forget(id) ? 1 : 0)) > 0);
    }

    @Override
    public int forgetBefore(long wallMillis) throws Refusal {
        return questions.ask(() -> toldIf(store.transact(records -> records.forgetBefore(wallMillis))));
    }

    private int toldIf(int forgotten) throws StoreException {
        if (forgotten > 0) {
            darkroom.forget();
            store.scrub();
            listeners.tell(new Event.Forgotten());
        }
        return forgotten;
    }

    @Override
    public void leave(boolean eraseHistory) throws Refusal {
        deeds.silence(() -> loop.leave(eraseHistory));
        changes.note(Change.Kind.LEFT, eraseHistory ? "words erased" : "words kept");
    }

    @Override
    public Tally backup(Path target, BackupKey key, boolean force) throws BackupException {
        Tally tally = new Backup(forOthers, files).write(target, key, force);
        changes.note(Change.Kind.BACKUP, "");
        return tally;
    }

    @Override
    public Tally export(Path folder) throws BackupException {
        Tally tally = new Export(forOthers, workshop).into(folder);
        changes.note(Change.Kind.EXPORT, "");
        return tally;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Presets presets() {
        return presets;
    }

    @Override
    public Phone phone() {
        return phone;
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public Changes changes() {
        return changes;
    }

    @Override
    public Subscription listen(Consumer<Event> listener) {
        try {
            return questions.ask(() -> listeners.add(listener, loop.toBeginWith()));
        } catch (Refusal closed) {
            throw new IllegalStateException("this end is closed", closed);
        }
    }

    @Override
    public void close() {
        thread.noMore();
        try {
            questions.have(loop::close);
        } catch (Refusal alreadyClosed) {
            LOG.log(System.Logger.Level.DEBUG, "closed before");
        }
        thread.close();
        place.forget();
        listeners.close();
        store.close();
    }
}

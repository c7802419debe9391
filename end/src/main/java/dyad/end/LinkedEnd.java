package dyad.end;

import dyad.backup.Backup;
import dyad.backup.BackupException;
import dyad.backup.BackupKey;
import dyad.backup.Export;
import dyad.backup.Tally;
import dyad.connection.LinkThread;
import dyad.felt.Presets;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Picture;
import dyad.history.Saying;
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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** The end of a real link: SQLite, MQTT, the system's clock and randomness around the pure core. */
public final class LinkedEnd implements End {
    private static final System.Logger LOG = System.getLogger(LinkedEnd.class.getName());

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final SqliteStore store;
    private final AskedStore forOthers;
    private final Path configuration;
    private final LinkThread thread;
    private final Thread seconds;
    private final Listeners listeners = new Listeners();
    private final Workshop workshop = new Workshop();
    private final ShownPictures shown = new ShownPictures(workshop);
    private final EndLoop loop;
    private final Place place;
    private final Phone phone;
    private final Presets presets;
    private final Preferences preferences;

    private LinkedEnd(SqliteStore store, Path configuration, EndSettings settings) {
        this.store = store;
        this.configuration = configuration;
        this.thread = new LinkThread("dyad-link", LinkThread.USUAL_FRAMES, LinkedEnd::broken);
        this.forOthers = new AskedStore(store, this::ask);
        Clock clock = new SystemClock();
        Clock sensing = settings.sensing().clock();
        Entropy entropy = new SystemEntropy();
        this.place = new Place(sensing, entropy, forOthers);
        this.presets = new Presets(forOthers);
        this.phone = new Phone(clock, entropy, forOthers, place);
        this.preferences = new Preferences(forOthers);
        Seams seams = new Seams(clock, entropy, new SystemPrimitives(), store, place, sensing);
        this.loop = new EndLoop(seams, settings, thread, listeners);
        this.seconds = Thread.ofVirtual().name("dyad-seconds").unstarted(this::lookEverySecond);
    }

    /**
     * Opens the end whose store is this file, and begins to hum if it has a link. A relay that cannot be reached is no
     * error: it is tried again.
     *
     * @throws Refusal if the store cannot be read or written
     */
    public static LinkedEnd open(Path file, EndSettings settings) throws Refusal {
        LinkedEnd end = new LinkedEnd(openStore(file), file.resolveSibling("dyad.toml"), settings);
        try {
            end.load();
        } catch (Refusal refusal) {
            end.close();
            throw refusal;
        }
        end.seconds.start();
        return end;
    }

    private void load() throws Refusal {
        try {
            place.load();
            phone.load();
        } catch (StoreException e) {
            throw new Refusal(Refusal.Kind.STORAGE, e.sentence());
        }
        ask(() -> {
            loop.open();
            return true;
        });
    }

    private static SqliteStore openStore(Path file) throws Refusal {
        try {
            return SqliteStore.open(file);
        } catch (StoreException e) {
            throw new Refusal(Refusal.Kind.STORAGE, e.sentence());
        }
    }

    private void lookEverySecond() {
        try {
            while (thread.execute(loop::look) && thread.execute(place::look)) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void broken(Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "the link's thread met a bug and goes on", failure);
    }

    private <T> T ask(Callable<T> question) throws Refusal {
        try {
            return thread.ask(question).get();
        } catch (ExecutionException e) {
            throw refusal(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.CLOSED, "This was interrupted.");
        }
    }

    private static Refusal refusal(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> refusal;
            case StoreException storage -> new Refusal(Refusal.Kind.STORAGE, String.valueOf(storage.getMessage()));
            case RejectedExecutionException closed -> new Refusal(Refusal.Kind.CLOSED, "This end is closing.");
            default -> throw new IllegalStateException("the link's thread met a bug", cause);
        };
    }

    @Override
    public Status status() {
        try {
            return ask(loop::status);
        } catch (Refusal closed) {
            throw new IllegalStateException("this end is closed", closed);
        }
    }

    @Override
    public MeetingView offer() throws Refusal {
        return ask(loop::offer);
    }

    @Override
    public MeetingView take(String code) throws Refusal {
        return ask(() -> loop.take(code));
    }

    @Override
    public MeetingView confirm(boolean same) throws Refusal {
        return ask(() -> loop.confirm(same));
    }

    @Override
    public void meetOver(Relays relays, Optional<String> hosting) throws Refusal {
        ask(() -> {
            loop.meetOver(relays, hosting);
            return true;
        });
    }

    @Override
    public void cancelMeeting() throws Refusal {
        ask(() -> {
            loop.cancelMeeting();
            return true;
        });
    }

    @Override
    public MessageId say(String text) throws Refusal {
        MessageId id = new SystemEntropy().freshId();
        say(id, Saying.words(text));
        return id;
    }

    @Override
    public void say(MessageId id, Saying said) throws Refusal {
        if (said.picture().isPresent()) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, "A picture is sent with its body.");
        }
        if (said.isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, "There is nothing to say in an empty text.");
        }
        int size = Saying.size(said.text());
        if (size > Saying.MOST_TEXT_BYTES) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "A word may have at most 64 KB; this one has " + Math.ceilDiv(size, 1024)
                            + " KB. Cut it in parts.");
        }
        ask(() -> {
            loop.say(id, said);
            return true;
        });
    }

    @Override
    public void show(MessageId id, String caption, InputStream file) throws Refusal, PictureException {
        Captions.check(caption);
        // Before the work, so that nobody waits for a picture that cannot go; and again with it.
        ask(() -> {
            loop.refuseIfFrozen();
            return loop.link();
        });
        Picture picture = workshop.prepare(file);
        ask(() -> {
            loop.show(id, caption, picture);
            return true;
        });
    }

    @Override
    public Map<MessageId, PictureView> pictures(List<Entry> entries) throws Refusal {
        return ask(() -> loop.pictures(entries));
    }

    @Override
    public byte[] image(MessageId id, boolean unfinished) throws Refusal, PictureException {
        Optional<Gallery.Held> held = ask(() -> store.transact(records -> Gallery.held(records, id)));
        Gallery.Held there = held.orElseThrow(() ->
                new PictureException(PictureException.Kind.ABSENT, "This picture is not here, or not whole yet."));
        if (there.beginning() && !unfinished) {
            throw new PictureException(
                    PictureException.Kind.ABSENT, "This picture is still on its way. Ask again when it is whole.");
        }
        return shown.show(id, there);
    }

    @Override
    public List<Entry> history(Optional<MessageId> since, int limit) throws Refusal {
        return ask(() -> store.transact(
                records -> since.isPresent() ? records.entries(since, limit) : records.newestEntries(limit)));
    }

    @Override
    public Optional<Entry> entry(MessageId id) throws Refusal {
        return ask(() -> store.transact(records -> records.entry(id)));
    }

    @Override
    public void touch(boolean pressing) throws Refusal {
        ask(() -> {
            loop.link().touch(pressing);
            return true;
        });
    }

    @Override
    public void presence(Presence presence) throws Refusal {
        ask(() -> {
            loop.presence(presence);
            return true;
        });
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
        ask(() -> {
            loop.nearness(seconds, floor);
            return true;
        });
    }

    @Override
    public void nearnessOff() throws Refusal {
        ask(() -> {
            loop.nearnessOff();
            return true;
        });
    }

    @Override
    public void accept() throws Refusal {
        ask(() -> {
            loop.accept();
            return true;
        });
    }

    @Override
    public boolean forget(MessageId id) throws Refusal {
        return ask(() -> toldIf(store.transact(records -> records.forget(id) ? 1 : 0)) > 0);
    }

    @Override
    public int forgetBefore(long wallMillis) throws Refusal {
        return ask(() -> toldIf(store.transact(records -> records.forgetBefore(wallMillis))));
    }

    private int toldIf(int forgotten) throws StoreException {
        if (forgotten > 0) {
            shown.forget();
            store.scrub();
            listeners.tell(new Event.Forgotten());
        }
        return forgotten;
    }

    @Override
    public void leave(boolean eraseHistory) throws Refusal {
        ask(() -> {
            loop.leave(eraseHistory);
            return true;
        });
    }

    @Override
    public Tally backup(Path target, BackupKey key, boolean force) throws BackupException {
        return new Backup(forOthers, configuration).write(target, key, force);
    }

    @Override
    public Tally export(Path folder) throws BackupException {
        return new Export(forOthers, workshop).into(folder);
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
    public Subscription listen(Consumer<Event> listener) {
        try {
            return ask(() -> listeners.add(listener, loop.toBeginWith()));
        } catch (Refusal closed) {
            throw new IllegalStateException("this end is closed", closed);
        }
    }

    @Override
    public void close() {
        seconds.interrupt();
        try {
            ask(() -> {
                loop.close();
                return true;
            });
        } catch (Refusal alreadyClosed) {
            LOG.log(System.Logger.Level.DEBUG, "closed before");
        }
        thread.close();
        place.forget();
        listeners.close();
        store.close();
    }
}

package dyad.bench;

import dyad.connection.Hum;
import dyad.connection.LinkThread;
import dyad.connection.RelayAccess;
import dyad.end.Event;
import dyad.end.Preferences;
import dyad.end.SystemClock;
import dyad.end.SystemEntropy;
import dyad.epoch.CopyEvidence;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.hum.Profile;
import dyad.keys.SystemPrimitives;
import dyad.link.Bond;
import dyad.link.Link;
import dyad.link.LinkListener;
import dyad.link.Seams;
import dyad.nearness.Condition;
import dyad.nearness.Feel;
import dyad.seam.Store;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import dyad.store.SqliteStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * A met end put together from the same parts as the real one, with stop watches at the seams: SQLite, link, hum, and the
 * link's thread are the product's.
 */
final class WatchedEnd implements LinkListener, WatchedStore.Watcher, AutoCloseable {
    private static final Profile PROFILE = Profile.TOGETHER;

    private final SystemEntropy entropy = new SystemEntropy();
    private final Trace trace;
    private final SqliteStore store;
    private final LinkThread thread = new LinkThread("bench-link", LinkThread.USUAL_FRAMES, Throwable::printStackTrace);
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final Link link;
    private final WatchedVoice voice;
    private final Hum hum;

    private WatchedEnd(Path file, RelayAccess relay, Trace trace) throws Exception {
        this.trace = trace;
        this.store = SqliteStore.open(file);
        SystemClock clock = new SystemClock();
        WatchedStore watched = new WatchedStore(store, this);
        Seams seams = new Seams(clock, entropy, new SystemPrimitives(), watched);
        Bond bond = Bond.load(store).orElseThrow();
        this.link = thread.ask(() -> Link.start(bond, seams, PROFILE.tickMillis(), Presence.HERE, this))
                .get();
        WatchedClock ticks = new WatchedClock(clock);
        this.voice = new WatchedVoice(link, trace, ticks);
        this.hum = new Hum(() -> relay, voice, thread, ticks, entropy, _ -> {});
    }

    static WatchedEnd start(Path store, RelayAccess relay, Trace trace) throws Exception {
        WatchedEnd end = new WatchedEnd(store, relay, trace);
        end.hum.start();
        return end;
    }

    /** What a page keeps here. The store belongs to the link's thread. */
    Preferences preferences() {
        return new Preferences(names());
    }

    /** The store, for other threads. */
    Store names() {
        return new Store() {
            @Override
            public <T> T transact(Work<T> work) throws StoreException {
                try {
                    return thread.ask(() -> store.transact(work)).get();
                } catch (ExecutionException | InterruptedException e) {
                    throw new StoreException("the benchmark's store did not answer", e);
                }
            }

            @Override
            public void scrub() {
                // Nothing of a benchmark needs it.
            }
        };
    }

    /** Not known yet while the link starts; but then nothing is built either. */
    private WatchedVoice watched() {
        return Objects.requireNonNull(voice);
    }

    @Override
    public void itemAdded() {
        watched().wordSealed();
    }

    @Override
    public void entryAdded(long begun, long ended) {
        // The sender keeps an entry too, but before its frame is built.
        if (trace.has(Moment.BUILT)) {
            trace.note(Moment.HEARD, watched().heardAt());
            trace.note(Moment.OPENED, begun);
            trace.note(Moment.COMMITTED, ended);
        }
    }

    /** Says a word and notes when it was kept. */
    void say(String text) throws InterruptedException, ExecutionException {
        MessageId id = entropy.freshId();
        trace.note(Moment.SAID, System.nanoTime());
        thread.ask(() -> link.say(id, Saying.words(text))).get();
        trace.note(Moment.KEPT, System.nanoTime());
    }

    long epoch() throws InterruptedException, ExecutionException {
        return thread.ask(link::epoch).get();
    }

    /** Calls {@code listener} on the link's thread for every word that was heard. */
    AutoCloseable listen(Consumer<Event> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void heard(Entry entry) {
        listeners.forEach(listener -> listener.accept(new Event.Word(entry)));
    }

    @Override
    public void pictured(MessageId picture) {}

    @Override
    public void returned(Entry entry) {}

    @Override
    public void arrived(MessageId id) {}

    @Override
    public void handedOver(Set<MessageId> messages) {
        // Both ends are up.
    }

    @Override
    public void frozen(CopyEvidence evidence) {
        throw new IllegalStateException("a link was frozen in a benchmark: " + evidence);
    }

    @Override
    public void touched(boolean pressing) {}

    @Override
    public void touchedTogether() {}

    @Override
    public void felt(Feel feel, Condition condition) {}

    @Override
    public void changed() {}

    @Override
    public void problem(String text) {
        throw new IllegalStateException(text);
    }

    @Override
    public void close() {
        hum.close();
        thread.close();
        store.close();
    }
}

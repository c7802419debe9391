package dyad.kills;

import dyad.connection.Hum;
import dyad.connection.LinkThread;
import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.connection.Rhythm;
import dyad.end.SystemClock;
import dyad.end.SystemEntropy;
import dyad.epoch.CopyEvidence;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.keys.Calendar;
import dyad.keys.SystemPrimitives;
import dyad.keys.Topics;
import dyad.link.Bond;
import dyad.link.Link;
import dyad.link.LinkListener;
import dyad.link.Seams;
import dyad.nearness.Condition;
import dyad.nearness.Feel;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import dyad.store.SqliteStore;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/** The real link on its real store and a real relay, at a pace that no end has in life: round its slots in seconds. */
final class LaboratoryEnd implements AutoCloseable, LinkListener {
    private static final long TICK_MILLIS = 40;
    private static final Rhythm QUICK = new Rhythm(8, 40_000_000, 30_000_000, 20_000_000, 0.1);

    private final SqliteStore store;
    private final Seams seams;
    private final Bond bond;
    private final LinkThread thread = new LinkThread("laboratory", LinkThread.USUAL_FRAMES, Throwable::printStackTrace);
    private final Link link;
    private final Hum hum;
    private final Set<ByteBuffer> sent = ConcurrentHashMap.newKeySet();

    /** Takes up the link in this home and begins to hum. */
    LaboratoryEnd(Path home, RelayAddress relay) throws StoreException, InterruptedException, ExecutionException {
        store = SqliteStore.open(home.resolve("link.db"));
        seams = new Seams(new SystemClock(), new SystemEntropy(), new SystemPrimitives(), store);
        bond = Bond.load(store).orElseThrow();
        link = thread.ask(() -> Link.start(bond, seams, TICK_MILLIS, Presence.HERE, this))
                .get();
        RelayAccess access = new RelayAccess(relay, Optional.empty());
        hum = new Hum(
                () -> access, new NotingVoice(link, sent), thread, seams.clock(), seams.entropy(), _ -> {}, QUICK);
        hum.start();
    }

    /** Every frame that it made. */
    Set<ByteBuffer> sent() {
        return sent;
    }

    /** Its own 64 topics of this time. */
    List<String> topics() {
        Topics topics = new Topics(seams.primitives(), bond.topicKey());
        return topics.names(bond.role(), Calendar.period(seams.clock().wallMillis()));
    }

    void say(String text) throws InterruptedException, ExecutionException {
        MessageId id = seams.entropy().freshId();
        thread.ask(() -> link.say(id, Saying.words(text))).get();
    }

    @Override
    public void heard(Entry entry) {}

    @Override
    public void pictured(MessageId picture) {}

    @Override
    public void returned(Entry entry) {}

    @Override
    public void arrived(MessageId id) {}

    @Override
    public void handedOver(Set<MessageId> messages) {}

    @Override
    public void frozen(CopyEvidence evidence) {}

    @Override
    public void touched(boolean pressing) {}

    @Override
    public void touchedTogether() {}

    @Override
    public void felt(Feel feel, Condition condition) {}

    @Override
    public void changed() {}

    @Override
    public void problem(String text) {}

    @Override
    public void close() {
        hum.close();
        thread.close();
        store.close();
    }
}

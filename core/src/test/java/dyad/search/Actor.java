package dyad.search;

import dyad.epoch.CopyEvidence;
import dyad.epoch.EpochRecords;
import dyad.epoch.LiveEpoch;
import dyad.epoch.Start;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.hum.OutgoingFrame;
import dyad.keys.EpochSecrets;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.link.Bond;
import dyad.link.Link;
import dyad.link.LinkListener;
import dyad.link.Seams;
import dyad.nearness.Condition;
import dyad.nearness.Feel;
import dyad.recall.Kinship;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import dyad.world.MemoryStore;
import dyad.world.SeededEntropy;
import dyad.world.StandIn;
import dyad.world.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One end under search: the real core on a disk in memory, and what its person has said and heard. */
final class Actor implements LinkListener {
    static final long TICK_MILLIS = 2_000;
    private static final long FIRST_DAY = 20_715;

    private final Side side;
    private final Bond bond;
    private final Seams seams;
    private final List<String> said = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private int arrived;
    private Optional<Link> link = Optional.empty();

    private Actor(Side side, Bond bond, Seams seams) {
        this.side = side;
        this.bond = bond;
        this.seams = seams;
    }

    /** One side of a bond as the meeting leaves it, in its first epoch. */
    static Actor met(Side side, VirtualClock clock) throws StoreException {
        Role role = side == Side.LEFT ? Role.FIRST : Role.SECOND;
        Seams seams = new Seams(clock, new SeededEntropy(side.seed()), new StandIn(), new MemoryStore());
        Bond bond = new Bond(new byte[Primitives.KEY], role, new byte[Primitives.KEY], "mqtt://relay.invalid");
        EpochSecrets first = EpochSecrets.derive(
                seams.primitives(), 1, new byte[Primitives.KEY], new byte[Primitives.KEY], FIRST_DAY);
        Start own = firstStart(side);
        Start partner = firstStart(side.other());
        seams.store().transact(records -> {
            bond.create(records, 0);
            new Kinship(seams.primitives(), seams.entropy(), bond.id()).begin(records);
            EpochRecords.create(records, first, own, partner);
            return bond;
        });
        Actor actor = new Actor(side, bond, seams);
        LiveEpoch epoch = new LiveEpoch(1, first.live(), partner);
        actor.run(Link.fromMeeting(bond, epoch, seams, TICK_MILLIS, Presence.HERE, actor));
        return actor;
    }

    private static Start firstStart(Side side) {
        return Start.NONE.next(new SeededEntropy(100 + side.seed()));
    }

    private void run(Link fresh) {
        link = Optional.of(fresh);
        fresh.connected();
        fresh.subscriptions();
    }

    /** kill -9, and a start on the same disk. */
    void restart() throws StoreException {
        run(Link.start(bond, seams, TICK_MILLIS, Presence.HERE, this));
    }

    void say() throws StoreException {
        String word = side + " " + (said.size() + 1);
        said.add(word);
        link().say(seams.entropy().freshId(), Saying.words(word));
    }

    OutgoingFrame speak() {
        OutgoingFrame frame = link().next();
        link().written(frame);
        return frame;
    }

    void hear(OutgoingFrame frame, boolean retained) {
        link().hear(frame.topic(), frame.payload(), retained);
    }

    Link link() {
        return link.orElseThrow();
    }

    Seams seams() {
        return seams;
    }

    List<String> said() {
        return said;
    }

    List<String> heardWords() {
        return heard;
    }

    int arrivedWords() {
        return arrived;
    }

    @Override
    public void heard(Entry entry) {
        heard.add(entry.text());
    }

    @Override
    public void arrived(MessageId id) {
        arrived++;
    }

    @Override
    public void pictured(MessageId picture) {}

    @Override
    public void returned(Entry entry) {
        throw new IllegalStateException("nothing is lacking, and yet " + entry + " was returned");
    }

    @Override
    public void handedOver(Set<MessageId> messages) {
        // What lies at the relay is the relay's matter.
    }

    @Override
    public void frozen(CopyEvidence evidence) {
        // The search looks at the link itself.
    }

    @Override
    public void touched(boolean pressing) {
        // Nobody touches here.
    }

    @Override
    public void touchedTogether() {
        // Nobody touches here.
    }

    @Override
    public void felt(Feel feel, Condition condition) {}

    @Override
    public void changed() {
        // The search looks at the link itself.
    }

    @Override
    public void problem(String text) {
        throw new IllegalStateException(text);
    }
}

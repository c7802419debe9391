package dyad.world;

import dyad.epoch.CopyEvidence;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.hum.Profile;
import dyad.keys.SystemPrimitives;
import dyad.link.Bond;
import dyad.link.Link;
import dyad.link.LinkListener;
import dyad.link.Seams;
import dyad.meeting.Code;
import dyad.meeting.Meeting;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One end in a {@link World}: the real core on a disk in memory, and what its person has felt. */
public final class Person implements LinkListener {
    private final World world;
    private final MemoryStore store;
    private final Seams seams;
    private final List<String> heard = new ArrayList<>();
    private final List<String> returned = new ArrayList<>();
    private final List<MessageId> arrived = new ArrayList<>();
    private final List<Boolean> touches = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Set<MessageId> handedOver = Set.of();
    private Optional<World.Hum> hum = Optional.empty();
    private Optional<Link> link = Optional.empty();

    /** A person without a link. */
    public Person(World world, long seed) {
        this(world, seed, new MemoryStore());
    }

    private Person(World world, long seed, MemoryStore store) {
        this.world = world;
        this.store = store;
        this.seams = new Seams(world.clock(), new SeededEntropy(seed), new SystemPrimitives(), store);
    }

    /** Two people who have met in this world, and whose ends hum. */
    public static List<Person> met(World world) throws Exception {
        Person left = new Person(world, 1);
        Person right = new Person(world, 2);
        meet(world, left, right);
        return List.of(left, right);
    }

    /** These two, neither of whom has a link, meet in this world. */
    public static void meet(World world, Person left, Person right) throws Exception {
        Meeting offer = Meeting.offer(left.seams, "mqtt://relay.invalid", () -> {});
        String code = offer.state().code().orElseThrow();
        Meeting take = Meeting.take(right.seams, Code.parse(right.seams.primitives(), code), () -> {});
        World.Hum one = world.connect(offer);
        World.Hum other = world.connect(take);
        world.passUntil(
                60_000,
                () -> offer.state().recognition().isPresent()
                        && take.state().recognition().isPresent());
        offer.confirm(true);
        take.confirm(true);
        world.passUntil(60_000, () -> offer.finished() && take.finished());
        one.cut();
        other.cut();
        left.goOn(offer);
        right.goOn(take);
    }

    /** Goes on from a meeting. */
    public void goOn(Meeting meeting) throws StoreException {
        Meeting.Met met = meeting.met().orElseThrow();
        run(Link.fromMeeting(met.bond(), met.epoch(), seams, Profile.HOME.tickMillis(), Presence.HERE, this));
    }

    /** Somebody else with a copy of this end's disk as it is now; not running. */
    public Person copy(long seed) {
        return new Person(world, seed, store.copy());
    }

    /** Starts the end as after a crash or a reboot. */
    public void start() throws StoreException {
        Bond bond = Bond.load(store).orElseThrow();
        run(Link.start(bond, seams, Profile.HOME.tickMillis(), Presence.HERE, this));
    }

    private void run(Link fresh) {
        link = Optional.of(fresh);
        handedOver = Set.of();
        hum = Optional.of(world.connect(fresh));
    }

    /** kill -9. */
    public void kill() {
        hum.orElseThrow().cut();
        link = Optional.empty();
    }

    /** Ends the link and keeps the history. */
    public void leave() throws StoreException {
        kill();
        store.transact(records -> {
            records.eraseLink(false);
            return true;
        });
    }

    /** The cable is pulled; the process goes on. */
    public void cut() {
        hum.orElseThrow().cut();
        link().disconnected();
    }

    /** The cable is back. */
    public void reconnect() {
        hum = Optional.of(world.connect(link()));
    }

    /** Says a word under a fresh name. */
    public MessageId say(String text) throws StoreException {
        MessageId id = MessageId.of(seams.entropy().bytes(MessageId.SIZE));
        link().say(id, text);
        return id;
    }

    /** The running link. */
    public Link link() {
        return link.orElseThrow();
    }

    /** The whole history, oldest first. */
    public List<Entry> history() throws StoreException {
        return store.transact(records -> records.newestEntries(Integer.MAX_VALUE));
    }

    /** This end's disk. */
    public MemoryStore store() {
        return store;
    }

    /** This end's seams. */
    public Seams seams() {
        return seams;
    }

    /** The words that came, in order. */
    public List<String> heard() {
        return heard;
    }

    /** The words of before that the other returned, in the order in which they came. */
    public List<String> returned() {
        return returned;
    }

    /** The own words that are certain to have arrived. */
    public List<MessageId> arrivedIds() {
        return arrived;
    }

    /** The own words that lie at the relay. */
    public Set<MessageId> handedOver() {
        return handedOver;
    }

    /** The other's touches: true for each beginning, false for each end. */
    public List<Boolean> touches() {
        return touches;
    }

    /** What the disk refused. */
    public List<String> problems() {
        return problems;
    }

    @Override
    public void heard(Entry entry) {
        heard.add(entry.text());
    }

    @Override
    public void returned(Entry entry) {
        returned.add(entry.text());
    }

    @Override
    public void arrived(MessageId id) {
        arrived.add(id);
    }

    @Override
    public void handedOver(Set<MessageId> messages) {
        handedOver = messages;
    }

    @Override
    public void frozen(CopyEvidence evidence) {
        // Tests look at the link itself.
    }

    @Override
    public void touched(boolean pressing) {
        touches.add(pressing);
    }

    @Override
    public void changed() {
        // Tests look at the link itself.
    }

    @Override
    public void problem(String text) {
        problems.add(text);
    }
}

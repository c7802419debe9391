package dyad.world;

import dyad.epoch.EpochRecords;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Picture;
import dyad.history.Saying;
import dyad.history.Thumbnail;
import dyad.hum.Profile;
import dyad.keys.Primitives;
import dyad.keys.SystemPrimitives;
import dyad.link.Bond;
import dyad.link.Link;
import dyad.link.Seams;
import dyad.meeting.Code;
import dyad.meeting.Meeting;
import dyad.nearness.HexGrid;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One end in a {@link World}: the real core on a disk in memory, and what its person has felt ({@link Diary}). */
public final class Person {
    private final World world;
    private final Profile profile;
    private final EndClock clock;
    private final MemoryStore store;
    private final HexGrid place = new HexGrid();
    private final Seams seams;
    private final Diary diary = new Diary();
    private Runnable death = () -> {};
    private Optional<Hum> hum = Optional.empty();
    private Optional<Link> link = Optional.empty();
    private boolean deaf;

    /** A person without a link, at the home tick. */
    public Person(World world, long seed) {
        this(world, seed, Profile.HOME, new SystemPrimitives());
    }

    /** A person without a link. */
    public Person(World world, long seed, Profile profile, Primitives primitives) {
        this(world, seed, profile, primitives, new MemoryStore(seed));
    }

    private Person(World world, long seed, Profile profile, Primitives primitives, MemoryStore store) {
        this.world = world;
        this.profile = profile;
        this.clock = new EndClock(world.clock());
        this.store = store;
        this.seams = new Seams(clock, new SeededEntropy(seed), primitives, store, place, clock);
    }

    /** Two people who have met in this world, and whose ends hum. */
    public static List<Person> met(World world) throws Exception {
        Person left = new Person(world, 1);
        Person right = new Person(world, 2);
        meet(world, left, right);
        return List.of(left, right);
    }

    /** Lets two people meet, by the real meeting; then their ends hum. */
    public static void meet(World world, Person left, Person right) throws Exception {
        Meeting offer = Meeting.offer(left.seams, "mqtt://relay.invalid", () -> {});
        String code = offer.state().code().orElseThrow();
        Meeting take = Meeting.take(right.seams, Code.parse(right.seams.primitives(), code), () -> {});
        Hum one = world.connect(offer);
        Hum other = world.connect(take);
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
        link = Optional.of(
                Link.fromMeeting(met.bond(), met.epoch(), seams, profile.tickMillis(), Presence.HERE, diary));
        reconnect();
    }

    /** Somebody else with a copy of this end's disk as it is now; not running. */
    public Person copy(long seed) {
        return new Person(world, seed, profile, seams.primitives(), store.copy());
    }

    /** This end on another machine, as after {@code dyad move}; not running. */
    public Person moved(long seed) throws StoreException {
        Person there = copy(seed);
        there.store.transact(records -> {
            EpochRecords.move(records, there.seams.entropy());
            return there;
        });
        kill();
        return there;
    }

    /** Starts the end as after a crash or a reboot, and connects it. */
    public void start() throws StoreException {
        boot();
        reconnect();
    }

    /** Starts the end without a connection. */
    public void boot() throws StoreException {
        store.recover();
        diary.handedOver(Set.of());
        Bond bond = Bond.load(store).orElseThrow();
        link = Optional.of(Link.start(bond, seams, profile.tickMillis(), Presence.HERE, diary));
    }

    /** kill -9. */
    public void kill() {
        hum.ifPresent(Hum::cut);
        hum = Optional.empty();
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

    private void died() {
        kill();
        death.run();
    }

    /** What happens when the process dies at a write of its disk. */
    public void onDeath(Runnable action) {
        death = action;
    }

    /** What happens when presence or epoch may have changed. */
    public void onChange(Runnable action) {
        diary.onChange(action);
    }

    /** What happens when it is found that one of the ends was copied. */
    public void onFreeze(Runnable action) {
        diary.onFreeze(action);
    }

    /** The cable is pulled; the process goes on. */
    public void cut() {
        hum.orElseThrow().cut();
        hum = Optional.empty();
        link().disconnected();
    }

    /** The cable is back. */
    public void reconnect() {
        Hum fresh = world.connect(link(), this::died);
        fresh.withhold(deaf);
        hum = link.isPresent() ? Optional.of(fresh) : Optional.empty();
    }

    /** The relay withholds everything from this end (or not any more), although the connection stands. */
    public void withhold(boolean all) {
        deaf = all;
        hum.ifPresent(open -> open.withhold(all));
    }

    /** Says a word under a fresh name. */
    public MessageId say(String text) throws StoreException {
        MessageId id = seams.entropy().freshId();
        say(id, Saying.words(text));
        return id;
    }

    /**
     * Says this under this name; true if it was not kept before.
     *
     * @throws Killed if the process died over it
     */
    public boolean say(MessageId id, Saying said) throws StoreException {
        try {
            return link().say(id, said);
        } catch (Killed death) {
            died();
            throw death;
        }
    }

    /**
     * Sends a picture with this body under a fresh name.
     *
     * @throws Killed if the process died over it
     */
    public MessageId show(String caption, byte[] body) throws StoreException {
        MessageId id = seams.entropy().freshId();
        try {
            link().show(id, caption, new Picture(4, 3, new Thumbnail(2, 1, new int[] {0xf00, 0x00f}), body));
            return id;
        } catch (Killed death) {
            died();
            throw death;
        }
    }

    /** The running link. */
    public Link link() {
        return link.orElseThrow();
    }

    /** Whether the process runs. */
    public boolean isRunning() {
        return link.isPresent();
    }

    /** Whether the process runs and is connected to the relay. */
    public boolean isConnected() {
        return hum.isPresent();
    }

    /** The connection, if there is one. */
    public Optional<Hum> hum() {
        return hum;
    }

    /** The whole history, oldest first. */
    public List<Entry> history() throws StoreException {
        return store.transact(records -> records.newestEntries(Integer.MAX_VALUE));
    }

    /** This end's tick. */
    public Profile profile() {
        return profile;
    }

    /** This end's clock. */
    public EndClock clock() {
        return clock;
    }

    /** This end's disk. */
    public MemoryStore store() {
        return store;
    }

    /** Where this person is, as far as the end knows: nowhere, to begin with. */
    public HexGrid place() {
        return place;
    }

    /** This end's seams. */
    public Seams seams() {
        return seams;
    }

    /** All that this person's link has told. */
    public Diary diary() {
        return diary;
    }

    /** The words that came, in order. */
    public List<String> heard() {
        return diary.heard();
    }

    /** The words of before that the other returned, in the order in which they came. */
    public List<String> returned() {
        return diary.returned();
    }

    /** The own words that are certain to have arrived. */
    public List<MessageId> arrivedIds() {
        return diary.arrived();
    }

    /** The own words that lie at the relay. */
    public Set<MessageId> handedOver() {
        return diary.handedOver();
    }

    /** How often a touch together was felt. */
    public int touchesTogether() {
        return diary.touchesTogether();
    }
}

package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.frame.Frame;
import dyad.frame.FrameSealer;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.keys.Topics;
import dyad.seam.StoreException;
import dyad.senses.Partner;
import dyad.senses.Presence;
import dyad.world.Person;
import dyad.world.World;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps the two to each other on a standing link: docs/protocol.md has the table of attacks. */
final class AuthenticationTest {
    private static final long MINUTE = 60_000;

    private final World world = new World(23);
    private Person left = new Person(world, 1);
    private Person right = new Person(world, 2);

    @BeforeEach
    void meet() throws Exception {
        List<Person> both = Person.met(world);
        left = both.get(0);
        right = both.get(1);
        assertTrue(world.passUntil(MINUTE, () -> left.link().theirPresence() == Presence.HERE));
    }

    /** Plays all frames that were seen to this end, each on every topic of the partner's in turn. */
    private static void play(List<World.Published> frames, Person victim) {
        List<String> topics = victim.link().subscriptions();
        for (int i = 0; i < frames.size(); i++) {
            victim.link().hear(topics.get(i % topics.size()), frames.get(i).payload(), i % 2 == 0);
            victim.link().hear(frames.get(i).topic(), frames.get(i).payload(), i % 2 == 0);
        }
    }

    @Test
    void anEndsOwnFramesGivenBackToItAreNotTheOthers() throws Exception {
        left.say("to the right, and not back");
        world.pass(MINUTE);
        right.kill();
        assertTrue(world.passUntil(MINUTE, () -> left.link().theirPresence() == Presence.AWAY));
        int before = world.seen().size();
        world.pass(MINUTE);
        List<World.Published> own = world.seen().subList(before, world.seen().size());
        assertTrue(own.size() > 20);
        long unopened = left.link().counts().unopenedFrames();
        for (World.Published frame : List.copyOf(own)) {
            left.link().hear(left.link().subscriptions().getFirst(), frame.payload(), false);
        }
        assertEquals(
                unopened + own.size(), left.link().counts().unopenedFrames(), "each direction has keys of its own");
        assertEquals(Presence.AWAY, left.link().theirPresence());
        assertEquals(List.of(), left.heard());
    }

    @Test
    void framesOfABondOpenInNoOther() throws Exception {
        left.say("of the old bond");
        world.pass(MINUTE);
        List<World.Published> old = List.copyOf(world.seen());
        left.leave();
        right.leave();
        Person.meet(world, left, right);
        assertTrue(world.passUntil(MINUTE, () -> right.link().theirPresence() == Presence.HERE));
        long unopened = right.link().counts().unopenedFrames();
        play(old, right);
        assertTrue(right.link().counts().unopenedFrames() >= unopened + old.size(), "none was opened");
        left.say("of the new one");
        assertTrue(world.passUntil(MINUTE, () -> right.heard().contains("of the new one")));
        assertEquals(1, right.heard().stream().filter("of the old bond"::equals).count(), "as before");
    }

    /** There is no negotiation: the version stands under the seal, and another one is no frame, whoever made it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 255})
    void aFrameOfAnotherVersionIsNoneEvenUnderTheRightKey(int version) {
        Primitives primitives = left.seams().primitives();
        byte[] key = left.seams().entropy().bytes(32);
        byte[] plain = new byte[484];
        plain[1] = 1;
        FrameSealer sealer = new FrameSealer(primitives, left.seams().entropy());
        assertTrue(opens(sealer, key, sealed(primitives, key, versioned(plain, 1))));
        assertFalse(opens(sealer, key, sealed(primitives, key, versioned(plain, version))));
    }

    private static byte[] versioned(byte[] plain, int version) {
        byte[] other = plain.clone();
        other[0] = (byte) version;
        return other;
    }

    private byte[] sealed(Primitives primitives, byte[] key, byte[] plain) {
        byte[] nonce = left.seams().entropy().bytes(12);
        byte[] sealed = primitives.seal(key, nonce, new byte[0], plain);
        byte[] frame = Arrays.copyOf(nonce, Frame.SIZE);
        System.arraycopy(sealed, 0, frame, nonce.length, sealed.length);
        return frame;
    }

    private static boolean opens(FrameSealer sealer, byte[] key, byte[] frame) {
        return sealer.open(List.of(key), frame, Frame.Kind.LIVE).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"0, 50", "49, 50", "2000, 2000", "120001, 120000", "4294967295, 120000"})
    void aTickThatNoEndHasIsKeptWithinReason(long told, long taken) {
        Partner partner = new Partner(2_000);
        partner.tick(told);
        assertEquals(taken, partner.tickMillis());
    }

    /** Somebody has a copy of this end's disk and all frames, and only listens: what they read of letters to it. */
    private static List<String> readByAThief(Person stolen, List<World.Published> frames) throws Exception {
        stolen.boot();
        stolen.link().subscriptions();
        stolen.link().connected();
        for (World.Published frame : frames) {
            stolen.link().hear(frame.topic(), frame.payload(), false);
        }
        List<String> read = List.copyOf(stolen.heard());
        stolen.kill();
        return read;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aThiefOfOneDiskWhoOnlyListensIsShutOutByTheNextEpochWhicheverEndItWas(boolean leftIsRobbed) throws Exception {
        Person robbed = leftIsRobbed ? left : right;
        Person other = leftIsRobbed ? right : left;
        // By then both hold a letter key of the other's.
        world.pass(MINUTE);
        robbed.kill();
        world.pass(MINUTE);
        Person before = robbed.copy(98);
        Person after = robbed.copy(99);
        long robbery = world.clock().monotonicNanos();
        other.say("before");
        world.pass(5 * MINUTE);

        assertEquals(
                List.of("before"), readByAThief(before, seenSince(robbery)), "what was stolen opens what lies there");
        robbed.start();
        assertTrue(world.passUntil(MINUTE, () -> robbed.heard().contains("before")));
        assertTrue(world.passUntil(
                MINUTE, () -> robbed.link().epoch() == other.link().epoch()));
        world.pass(MINUTE);
        long healed = world.clock().monotonicNanos();
        other.say("live, and after");
        robbed.say("the other way, and after");
        world.pass(MINUTE);
        robbed.kill();
        world.pass(MINUTE);
        other.say("a letter, and after");
        world.pass(5 * MINUTE);
        assertEquals(List.of(), readByAThief(after, seenSince(healed)));
        robbed.start();
        assertTrue(world.passUntil(MINUTE, () -> robbed.heard().contains("a letter, and after")));
    }

    private List<World.Published> seenSince(long nanos) {
        return world.seen().stream().filter(frame -> frame.at() > nanos).toList();
    }

    @Test
    void whoeverHasAnEndsStateSpeaksAsThatEndUntilItIsFound() throws Exception {
        right.kill();
        world.pass(MINUTE);
        Person thief = right.copy(99);
        thief.start();
        assertTrue(world.passUntil(MINUTE, () -> left.link().theirPresence() == Presence.HERE), "not to be told apart");
        thief.say("it is me");
        assertTrue(world.passUntil(MINUTE, () -> left.heard().contains("it is me")));
        right.start();
        assertTrue(world.passUntil(
                2 * MINUTE,
                () -> left.link().frozen().isPresent() && right.link().frozen().isPresent()));
    }

    @Test
    void whoKnowsTheRelayOnlyHasNoTopicAndNoKey() {
        Bond bond = load(left);
        Topics foreign =
                new Topics(left.seams().primitives(), left.seams().entropy().bytes(32));
        assertNotEquals(
                foreign.names(Role.FIRST, 0),
                new Topics(left.seams().primitives(), bond.topicKey()).names(Role.FIRST, 0));
        long unknown = left.link().counts().unknownTopics();
        left.link().hear(foreign.names(bond.role().other(), 0).getFirst(), new byte[Frame.SIZE], false);
        assertEquals(unknown + 1, left.link().counts().unknownTopics());
    }

    private static Bond load(Person person) {
        try {
            return Bond.load(person.store()).orElseThrow();
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }
}

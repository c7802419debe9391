package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.frame.Frame;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.senses.Presence;
import dyad.world.Person;
import dyad.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two real cores over a relay in memory, under a virtual clock. */
final class LinkTest {
    private static final long MINUTE = 60_000;

    private final World world = new World(7);
    private Person left = new Person(world, 1);
    private Person right = new Person(world, 2);

    @BeforeEach
    void meet() throws Exception {
        List<Person> both = Person.met(world);
        left = both.get(0);
        right = both.get(1);
    }

    @Test
    void aWordCrossesRightAfterTheMeeting() throws Exception {
        left.say("hello");
        assertTrue(world.passUntil(15_000, () -> right.heard().equals(List.of("hello"))));
        assertTrue(world.passUntil(15_000, () -> left.arrivedIds().size() == 1));
    }

    @Test
    void sayingTheSameNameAgainSaysItOnce() throws Exception {
        MessageId id = left.say("once");
        assertFalse(left.link().say(id, Saying.words("once")));
        world.pass(MINUTE);
        assertEquals(List.of("once"), right.heard());
        assertFalse(left.link().say(id, Saying.words("once")));
        world.pass(MINUTE);
        assertEquals(List.of("once"), right.heard());
    }

    @Test
    void bothAreHereOnceTheyHearEachOther() {
        assertTrue(world.passUntil(15_000, () -> left.link().theirPresence() == Presence.HERE));
        assertTrue(world.passUntil(15_000, () -> right.link().theirPresence() == Presence.HERE));
        right.link().presence(Presence.AWAKE);
        assertTrue(world.passUntil(15_000, () -> left.link().theirPresence() == Presence.AWAKE));
    }

    @Test
    void aTouchShorterThanATickIsFelt() {
        assertTrue(world.passUntil(15_000, () -> left.link().theirPresence() == Presence.HERE));
        right.link().touch(true);
        right.link().touch(false);
        assertTrue(world.passUntil(15_000, () -> left.diary().touches().equals(List.of(true, false))));
    }

    @Test
    void manyWordsArriveOnceAndInOrderThoughAThirdOfAllFramesIsLost() throws Exception {
        world.lose(0.33);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            said.add("word " + i);
            left.say("word " + i);
        }
        assertTrue(world.passUntil(60 * MINUTE, () -> right.heard().equals(said)));
        assertTrue(world.passUntil(60 * MINUTE, () -> left.arrivedIds().size() == 50));
    }

    @Test
    void theLargestWordArrivesWhole() throws Exception {
        String large = "x".repeat(65_536);
        left.say(large);
        assertTrue(world.passUntil(30 * MINUTE, () -> right.heard().equals(List.of(large))));
    }

    @Test
    void wordsOutliveAKillOfEitherEnd() throws Exception {
        left.say("one");
        left.kill();
        world.pass(MINUTE);
        left.start();
        right.kill();
        left.say("two");
        world.pass(MINUTE);
        right.start();
        assertTrue(world.passUntil(5 * MINUTE, () -> right.heard().equals(List.of("one", "two"))));
    }

    @Test
    void aLargeWordGoesOnWhereAKillInterruptedIt() throws Exception {
        String large = "y".repeat(30_000);
        left.say(large);
        world.pass(2 * MINUTE);
        right.kill();
        world.pass(MINUTE);
        right.start();
        world.pass(2 * MINUTE);
        left.kill();
        left.start();
        assertTrue(world.passUntil(20 * MINUTE, () -> right.heard().equals(List.of(large))));
    }

    @Test
    void theClockOpensNewEpochsWhileTheLinkGoesOn() throws Exception {
        assertTrue(world.passUntil(
                MINUTE, () -> left.link().epoch() == 1 && right.link().epoch() == 1));
        for (int i = 0; i < 130; i++) {
            left.say("minute " + i);
            world.pass(MINUTE);
            assertNotEquals(Presence.AWAY, right.link().theirPresence(), "minute " + i);
        }
        assertTrue(left.link().epoch() >= 3, "epoch " + left.link().epoch());
        assertEquals(left.link().epoch(), right.link().epoch());
        assertEquals(130, right.heard().size());
    }

    @Test
    void aCutCableShowsAsAwayAndHealsByANewEpoch() throws Exception {
        assertTrue(world.passUntil(MINUTE, () -> left.link().theirPresence() == Presence.HERE));
        right.cut();
        assertTrue(world.passUntil(MINUTE, () -> left.link().theirPresence() == Presence.AWAY));
        left.say("are you there?");
        world.pass(10 * MINUTE);
        right.reconnect();
        assertTrue(world.passUntil(2 * MINUTE, () -> right.heard().equals(List.of("are you there?"))));
        assertEquals(left.link().epoch(), right.link().epoch());
    }

    @Test
    void everyFrameHasTheSameSizeAndItsOwnLook() throws Exception {
        left.say("z".repeat(5_000));
        world.pass(5 * MINUTE);
        assertTrue(world.seen().stream().allMatch(frame -> frame.payload().length == Frame.SIZE));
        long different = world.seen().stream()
                .map(frame -> Arrays.hashCode(frame.payload()))
                .distinct()
                .count();
        assertEquals(world.seen().size(), different);
        assertTrue(world.seen().stream().allMatch(frame -> frame.topic().matches("d/[A-Za-z0-9_-]{22}")));
    }

    @Test
    void replayedReflectedAlteredAndRandomFramesChangeNothing() throws Exception {
        left.say("once");
        assertTrue(world.passUntil(MINUTE, () -> right.heard().equals(List.of("once"))));
        List<World.Published> recorded = List.copyOf(world.seen());
        byte[] random = right.seams().entropy().bytes(Frame.SIZE);
        for (World.Published frame : recorded) {
            byte[] altered = frame.payload().clone();
            altered[200] ^= 1;
            for (Person person : List.of(left, right)) {
                person.link().hear(frame.topic(), frame.payload(), false);
                person.link().hear(frame.topic(), altered, false);
                person.link().hear(frame.topic(), random, true);
            }
        }
        left.say("twice");
        assertTrue(world.passUntil(MINUTE, () -> right.heard().equals(List.of("once", "twice"))));
        assertTrue(right.link().counts().unopenedFrames() > 0);
        assertTrue(right.link().counts().unknownTopics() > 0);
    }

    @Test
    void aFullDiskLosesNothing() throws Exception {
        assertTrue(world.passUntil(MINUTE, () -> left.link().theirPresence() == Presence.HERE));
        right.store().refuse(true);
        left.say("kept until there is room");
        world.pass(MINUTE);
        assertEquals(List.of(), right.heard());
        assertFalse(right.diary().problems().isEmpty());
        right.store().refuse(false);
        assertTrue(world.passUntil(MINUTE, () -> right.heard().equals(List.of("kept until there is room"))));
    }

    @Test
    void aRelayThatDelaysFramesCannotFakePresence() {
        assertTrue(world.passUntil(MINUTE, () -> left.link().theirPresence() == Presence.HERE));
        int before = world.seen().size();
        world.pass(20_000);
        List<World.Published> withheld =
                List.copyOf(world.seen().subList(before, world.seen().size()));
        right.kill();
        assertTrue(world.passUntil(MINUTE, () -> left.link().theirPresence() == Presence.AWAY));
        for (World.Published frame : withheld) {
            left.link().hear(frame.topic(), frame.payload(), false);
            assertEquals(Presence.AWAY, left.link().theirPresence());
        }
    }

    @Test
    void anEndThatComesBackAfterLongIsLiveWithinASixthOfAMinute() throws Exception {
        right.kill();
        world.pass(10 * MINUTE);
        right.start();
        long before = world.clock().monotonicNanos();
        assertTrue(world.passUntil(
                MINUTE, () -> left.link().epoch() != 0 && right.link().epoch() != 0));
        assertTrue(world.clock().monotonicNanos() - before <= 12_000_000_000L, "virtual time");
    }

    @Test
    void twoEndsThatStartTogetherOnEachOthersStaleFramesFindEachOther() throws Exception {
        for (int i = 0; i < 20; i++) {
            left.kill();
            world.pass(MINUTE);
            right.kill();
            world.pass(MINUTE);
            left.start();
            world.pass(i * 100L);
            right.start();
            assertTrue(
                    world.passUntil(
                            2 * MINUTE,
                            () -> left.link().epoch() != 0
                                    && left.link().epoch() == right.link().epoch()),
                    "round " + i);
        }
    }

    @Test
    void manyRestartsOfBothInAnyOrderEndLive() throws Exception {
        SplittableRandom chance = new SplittableRandom(5);
        for (int i = 0; i < 40; i++) {
            Person person = chance.nextBoolean() ? left : right;
            person.say("before restart " + i);
            person.kill();
            world.pass(chance.nextInt(30_000));
            person.start();
            world.pass(chance.nextInt(30_000));
        }
        world.pass(5 * MINUTE);
        assertNotEquals(0, left.link().epoch());
        assertEquals(left.link().epoch(), right.link().epoch());
        assertEquals(40, left.heard().size() + right.heard().size());
    }
}

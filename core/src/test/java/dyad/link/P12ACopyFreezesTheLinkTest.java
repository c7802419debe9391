package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.epoch.CopyEvidence.Whose;
import dyad.senses.Presence;
import dyad.world.Person;
import dyad.world.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Safety property 12: state that was copied or rolled back freezes the link, visibly at both ends; nothing honest ever does. */
final class P12ACopyFreezesTheLinkTest {
    private static final long MINUTE = 60_000;

    /** Within a few frames at the home tick. */
    private static final long FEW_FRAMES = 30_000;

    private final World world = new World(13);
    private Person left = new Person(world, 1);
    private Person right = new Person(world, 2);

    @BeforeEach
    void meet() throws Exception {
        List<Person> both = Person.met(world);
        left = both.get(0);
        right = both.get(1);
        world.pass(MINUTE);
    }

    @Test
    void aCopyRunBesideTheOriginalFreezesAllThree() throws Exception {
        Person copy = right.copy(99);
        copy.start();
        assertTrue(world.passUntil(FEW_FRAMES, () -> isFrozen(left) && isFrozen(right) && isFrozen(copy)));
        assertEquals(Whose.THEIRS, whose(left));
        assertEquals(Whose.OURS, whose(right));
        assertEquals(Whose.OURS, whose(copy));
    }

    @Test
    void aCopyRunBesideTheOriginalThatRestartsFreezesAllThree() throws Exception {
        Person copy = right.copy(99);
        right.kill();
        copy.start();
        right.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> isFrozen(left) && isFrozen(right) && isFrozen(copy)));
    }

    @Test
    void aDiskRolledBackToAnEarlierTimeFreezes() throws Exception {
        Person before = right.copy(99);
        restartThrice(right);
        right.kill();
        world.pass(MINUTE);
        before.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> isFrozen(left) && isFrozen(before)));
    }

    @Test
    void aDiskRolledBackOverEpochsThatNoStartOfItsOpenedFreezes() throws Exception {
        Person before = right.copy(99);
        restartThrice(left);
        right.kill();
        world.pass(MINUTE);
        before.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> isFrozen(left) && isFrozen(before)));
    }

    @Test
    void aDiskRolledBackWithinAnEpochFreezesIfAWordWasHeardSince() throws Exception {
        Person before = right.copy(99);
        left.say("heard, and then rolled back");
        assertTrue(world.passUntil(MINUTE, () -> left.arrivedIds().size() == 1));
        right.kill();
        before.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> isFrozen(left) && isFrozen(before)));
    }

    @Test
    void aDiskRolledBackWithinAnEpochFreezesIfAWordWasSaidSince() throws Exception {
        Person before = right.copy(99);
        right.say("said, and then rolled back");
        assertTrue(world.passUntil(MINUTE, () -> right.arrivedIds().size() == 1));
        right.kill();
        before.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> isFrozen(left) && isFrozen(before)));
    }

    @Test
    void aDiskRolledBackFreezesByTheLetterThatFollowsUponWhatItLost() throws Exception {
        right.kill();
        world.pass(MINUTE);
        left.say("read, and then rolled back");
        world.pass(5 * MINUTE);
        left.kill();
        Person before = right.copy(99);
        right.start();
        assertTrue(world.passUntil(MINUTE, () -> right.heard().size() == 1));
        world.pass(5 * MINUTE);
        right.kill();
        left.start();
        assertTrue(world.passUntil(MINUTE, () -> left.arrivedIds().size() == 1));
        left.say("follows upon it");
        world.pass(5 * MINUTE);
        left.kill();
        before.start();
        assertTrue(world.passUntil(MINUTE, () -> isFrozen(before)));
        assertEquals(List.of(), before.heard());
        left.start();
        assertTrue(world.passUntil(MINUTE, () -> isFrozen(left)));
    }

    @Test
    void aCopyThatRanAloneFreezesWhenTheOriginalNextStarts() throws Exception {
        Person copy = right.copy(99);
        right.kill();
        world.pass(MINUTE);
        copy.start();
        assertTrue(world.passUntil(MINUTE, () -> copy.link().epoch() != 0));
        copy.kill();
        world.pass(10 * MINUTE);
        right.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> isFrozen(left) && isFrozen(right)));
    }

    @Test
    void anOldCopyIsFoundAndLearnsNothing() throws Exception {
        Person copy = right.copy(99);
        restartThrice(left);
        copy.start();
        left.say("not for a copy");
        assertTrue(world.passUntil(2 * MINUTE, () -> isFrozen(left) && isFrozen(right) && isFrozen(copy)));
        assertEquals(List.of(), copy.heard());
        assertEquals(0, copy.link().epoch());
    }

    @Test
    void afterTheFreezeNothingCrossesAndItOutlivesRestarts() throws Exception {
        Person copy = right.copy(99);
        copy.start();
        assertTrue(world.passUntil(FEW_FRAMES, () -> isFrozen(left) && isFrozen(right)));
        left.say("silence");
        left.kill();
        right.kill();
        world.pass(MINUTE);
        left.start();
        right.start();
        world.pass(10 * MINUTE);
        assertTrue(isFrozen(left) && isFrozen(right));
        assertEquals(List.of(), right.heard());
        assertEquals(List.of(), copy.heard());
        assertEquals(Presence.AWAY, left.link().theirPresence());
    }

    @Test
    void aCopyThatRanWhileNobodyElseWasThereIsFoundWhenItComesAgain() throws Exception {
        Person copy = right.copy(99);
        left.kill();
        right.kill();
        copy.start();
        world.pass(5 * MINUTE);
        copy.kill();
        right.start();
        world.pass(10 * MINUTE);
        left.start();
        world.pass(MINUTE);
        copy.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> isFrozen(left) && isFrozen(right) && isFrozen(copy)));
    }

    @Test
    void aFreezeIsToldToAnEndThatComesLater() throws Exception {
        Person before = right.copy(99);
        restartThrice(right);
        right.kill();
        left.kill();
        before.start();
        world.pass(MINUTE);
        assertTrue(isFrozen(before), "by what lies at the relay");
        before.kill();
        left.start();
        assertTrue(world.passUntil(MINUTE, () -> isFrozen(left)));
    }

    @Test
    void honestRestartsAndReplayedFramesOfOldStartsNeverFreeze() throws Exception {
        for (int i = 0; i < 30; i++) {
            Person person = i % 3 == 0 ? left : right;
            person.kill();
            world.pass(i * 700L);
            person.start();
            world.pass(i * 1_100L);
            for (World.Published frame : List.copyOf(world.seen())) {
                left.link().hear(frame.topic(), frame.payload(), false);
                right.link().hear(frame.topic(), frame.payload(), i % 2 == 0);
            }
        }
        world.pass(2 * MINUTE);
        assertEquals(Optional.empty(), left.link().frozen());
        assertEquals(Optional.empty(), right.link().frozen());
        assertNotEquals(0, left.link().epoch());
    }

    /** Three epochs later no root of before is held any more. */
    private void restartThrice(Person person) throws Exception {
        for (int i = 0; i < 3; i++) {
            person.kill();
            world.pass(MINUTE);
            person.start();
            world.pass(MINUTE);
        }
    }

    private static Whose whose(Person person) {
        return person.link().frozen().orElseThrow().whose();
    }

    private static boolean isFrozen(Person person) {
        return person.link().frozen().isPresent();
    }
}

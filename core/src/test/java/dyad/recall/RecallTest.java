package dyad.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.MessageId;
import dyad.world.MemoryStore;
import dyad.world.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two who were linked before meet again, and each returns what the other lacks. */
final class RecallTest extends Reunion {
    @Test
    void afterARestoreThePartnerReturnsWhatIsLackingOfBoth() throws Exception {
        talk(0, 5);
        MemoryStore backup = left.store().copy();
        talk(5, 12);
        leave();
        restore(left, backup);
        Person.meet(world, left, right);
        left.say("left 12");
        assertTrue(world.passUntil(30 * MINUTE, () -> left.returned().size() == 14));
        world.pass(5 * MINUTE);
        assertWhole(numbered("left", 13), numbered("right", 12));
        assertEquals(List.of(), right.returned());
        assertEquals("left 12", left.history().getLast().text(), "what is said now stands after what was said before");
    }

    @Test
    void aWordThatHadNotArrivedIsReturnedAfterLeavingAndMeetingAgain() throws Exception {
        talk(0, 3);
        left.cut();
        right.cut();
        left.say("left 3");
        right.say("right 3");
        leave();
        meetAgain();
        assertTrue(world.passUntil(10 * MINUTE, () -> left.returned().equals(List.of("right 3"))));
        assertTrue(world.passUntil(10 * MINUTE, () -> right.returned().equals(List.of("left 3"))));
        world.pass(MINUTE);
        assertWhole(numbered("left", 4), numbered("right", 4));
    }

    /** As a frozen link ends. */
    @Test
    void aLinkThatNobodyLeftEndsByTheNextMeetingAndItsWordsAreReturned() throws Exception {
        talk(0, 3);
        left.cut();
        right.cut();
        left.say("left 3");
        right.say("right 3");
        meetAgain();
        left.say("left 4");
        assertTrue(world.passUntil(10 * MINUTE, () -> left.returned().equals(List.of("right 3"))));
        assertTrue(world.passUntil(10 * MINUTE, () -> right.returned().equals(List.of("left 3"))));
        assertTrue(world.passUntil(10 * MINUTE, () -> right.heard().contains("left 4")));
        world.pass(MINUTE);
        assertWhole(numbered("left", 5), numbered("right", 4));
    }

    @Test
    void aWordThatDidArriveIsKnownToHaveArrived() throws Exception {
        left.say("left 0");
        MemoryStore before = left.store().copy();
        assertTrue(world.passUntil(MINUTE, () -> right.heard().size() == 1));
        leave();
        restore(left, before);
        meetAgain();
        assertWhole(numbered("left", 1), List.of());
        assertEquals(List.of(), right.returned());
    }

    @Test
    void whatIsSaidFirstAfterMeetingAgainCrossesOnceAndNothingIsReturnedInVain() throws Exception {
        talk(0, 40);
        leave();
        meetAgain();
        left.say("left 40");
        right.say("right 40");
        world.pass(5 * MINUTE);
        assertWhole(numbered("left", 41), numbered("right", 41));
        assertEquals(List.of(), left.returned());
        assertEquals(List.of(), right.returned());
    }

    @Test
    void nothingIsReturnedToSomebodyElse() throws Exception {
        talk(0, 3);
        left.cut();
        left.say("for the first one only");
        leave();
        Person other = new Person(world, 3);
        Person.meet(world, left, other);
        left.say("for the second one");
        assertTrue(world.passUntil(10 * MINUTE, () -> other.heard().equals(List.of("for the second one"))));
        world.pass(10 * MINUTE);
        assertEquals(List.of(), other.returned());
        assertEquals(1, other.history().size());
    }

    @Test
    void whatWasSaidToAnotherInBetweenStaysBetweenThoseTwo() throws Exception {
        talk(0, 3);
        MemoryStore backup = right.store().copy();
        talk(3, 6);
        leave();
        Person other = new Person(world, 3);
        Person.meet(world, left, other);
        left.say("to the other");
        other.say("from the other");
        world.pass(MINUTE);
        left.leave();
        other.kill();
        restore(right, backup);
        meetAgain();
        assertTrue(world.passUntil(10 * MINUTE, () -> right.returned().size() == 6));
        world.pass(5 * MINUTE);
        assertEquals(numbered("left", 6), words(right, false));
        assertEquals(numbered("right", 6), words(right, true));
    }

    @Test
    void aForgottenWordIsNotReturnedButItsIdIs() throws Exception {
        talk(0, 2);
        MemoryStore backup = left.store().copy();
        left.say("left 2");
        MessageId secret = right.say("right 2, a secret");
        talk(3, 4);
        right.store().transact(records -> records.forget(secret));
        leave();
        restore(left, backup);
        meetAgain();
        assertTrue(world.passUntil(10 * MINUTE, () -> left.returned().size() == 3));
        world.pass(MINUTE);
        assertEquals(List.of("right 0", "right 1", "right 3"), words(left, false));
        boolean applied = left.store().transact(records -> records.wasApplied(secret));
        assertTrue(applied, "it will never be taken for new");
    }

    @Test
    void aReturnThatWasCutOffIsMadeGoodAtTheNextMeetingAndEveryWordStandsInItsPlace() throws Exception {
        talk(0, 4);
        MemoryStore backup = left.store().copy();
        talk(4, 30);
        leave();
        restore(left, backup);
        Person.meet(world, left, right);
        left.say("left 30");
        right.say("right 30");
        assertTrue(world.passUntil(10 * MINUTE, () -> left.returned().size() > 4));
        assertTrue(world.passUntil(10 * MINUTE, () -> left.heard().contains("right 30")));
        left.cut();
        assertTrue(left.returned().size() < 52, "not all is back yet");
        left.say("left 31");
        leave();
        meetAgain();
        assertTrue(world.passUntil(60 * MINUTE, () -> left.returned().size() >= 52));
        world.pass(5 * MINUTE);
        assertWhole(numbered("left", 32), numbered("right", 31));
    }

    @Test
    void theReturnGoesOnAfterAKillOfEitherEnd() throws Exception {
        talk(0, 2);
        MemoryStore backup = right.store().copy();
        talk(2, 30);
        leave();
        restore(right, backup);
        Person.meet(world, left, right);
        for (int kill = 0; kill < 6; kill++) {
            int before = right.returned().size();
            assertTrue(world.passUntil(20 * MINUTE, () -> right.returned().size() > before));
            Person victim = kill % 2 == 0 ? left : right;
            victim.kill();
            world.pass(MINUTE);
            victim.start();
        }
        assertTrue(world.passUntil(60 * MINUTE, () -> right.returned().size() == 56));
        world.pass(5 * MINUTE);
        assertWhole(numbered("left", 30), numbered("right", 30));
    }

    @Test
    void bothMayHaveLostWhatTheOtherKept() throws Exception {
        talk(0, 3);
        MemoryStore early = left.store().copy();
        talk(3, 6);
        MemoryStore later = right.store().copy();
        talk(6, 9);
        leave();
        restore(left, early);
        restore(right, later);
        meetAgain();
        assertTrue(world.passUntil(10 * MINUTE, () -> left.returned().size() == 6));
        world.pass(MINUTE);
        assertWhole(numbered("left", 6), numbered("right", 6));
        assertFalse(right.history().isEmpty());
    }
}

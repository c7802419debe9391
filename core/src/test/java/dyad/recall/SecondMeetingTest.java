package dyad.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.world.MemoryStore;
import dyad.world.Person;
import org.junit.jupiter.api.Test;

/** A bond that ends before all of the words of before are back: each author's order holds over any number of them. */
final class SecondMeetingTest extends Reunion {

    /** A meeting from which nothing crosses but what is said now, if even that. */
    private void meetInVain(Person sayer, String... words) throws Exception {
        Person.meet(world, left, right);
        sayer.cut();
        for (String word : words) {
            sayer.say(word);
        }
        leave();
    }

    private void meetAndHaveAll() throws Exception {
        meetAgain();
        world.pass(60 * MINUTE);
    }

    @Test
    void whatIsSaidInABondThatEndsBeforeOwnWordsAreBackStandsBehindThem() throws Exception {
        talk(0, 5);
        MemoryStore backup = left.store().copy();
        talk(5, 12);
        leave();
        restore(left, backup);
        meetInVain(left, "left 12", "left 13");
        meetAndHaveAll();
        assertWhole(numbered("left", 14), numbered("right", 12));
    }

    @Test
    void thatHoldsForThePartnersWordsToo() throws Exception {
        talk(0, 5);
        MemoryStore backup = right.store().copy();
        talk(5, 12);
        leave();
        restore(right, backup);
        meetInVain(left, "left 12");
        meetInVain(right, "right 12");
        meetInVain(left, "left 13");
        meetAndHaveAll();
        assertWhole(numbered("left", 14), numbered("right", 13));
    }

    /** The second backup is the first one again: the bond in between is not known to the one who restored it. */
    @Test
    void aBackupRestoredTwiceKnowsNothingOfTheBondInBetweenAndTheOrderHolds() throws Exception {
        talk(0, 3);
        left.cut();
        left.say("left 3");
        left.say("left 4");
        MemoryStore backup = left.store().copy();
        leave();
        restore(left, backup.copy());
        Person.meet(world, left, right);
        left.say("left 5");
        assertTrue(world.passUntil(10 * MINUTE, () -> right.heard().contains("left 5")));
        right.cut();
        leave();
        restore(left, backup);
        meetAndHaveAll();
        assertWhole(numbered("left", 6), numbered("right", 3));
        assertEquals(9, left.history().size());
    }

    /** Else as many words missing before as others were said since would look like none missing. */
    @Test
    void asManyOtherWordsDoNotMakeUpForThoseThatAreMissing() throws Exception {
        talk(0, 5);
        MemoryStore backup = left.store().copy();
        talk(5, 8);
        leave();
        restore(left, backup);
        meetInVain(left, "left 8", "left 9", "left 10");
        Person.meet(world, left, right);
        left.say("left 11");
        assertTrue(world.passUntil(10 * MINUTE, () -> right.heard().contains("left 11")));
        right.cut();
        leave();
        meetAndHaveAll();
        assertWhole(numbered("left", 12), numbered("right", 8));
    }
}

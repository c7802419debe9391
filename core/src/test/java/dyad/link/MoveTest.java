package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.senses.Presence;
import dyad.world.Person;
import dyad.world.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An end that moves to another machine goes on there once the partner has said yes to it, and only there. */
final class MoveTest {
    private static final long MINUTE = 60_000;

    private final World world = new World(17);
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
    void untilThePartnerSaysYesNothingCrosses() throws Exception {
        Person there = right.moved(99);
        there.start();
        there.say("from the new machine");
        left.say("to whom?");
        assertTrue(world.passUntil(2 * MINUTE, () -> left.link().partnerMoved()));
        world.pass(10 * MINUTE);
        assertEquals(List.of(), left.heard());
        assertEquals(Presence.AWAY, left.link().theirPresence());
        assertEquals(0, left.link().epoch());
        assertFalse(there.link().partnerMoved());
    }

    @Test
    void onceThePartnerHasSaidYesAllThatWaitedCrosses() throws Exception {
        left.cut();
        right.say("kept before the move");
        left.say("said meanwhile");
        Person there = right.moved(99);
        there.start();
        left.reconnect();
        assertTrue(world.passUntil(5 * MINUTE, () -> left.link().partnerMoved()));
        left.link().welcome();
        there.say("from the new machine");
        assertTrue(world.passUntil(
                5 * MINUTE,
                () -> left.heard().equals(List.of("kept before the move", "from the new machine"))
                        && there.heard().equals(List.of("said meanwhile"))));
        assertFalse(left.link().partnerMoved());
    }

    @Test
    void theYesOutlivesARestart() throws Exception {
        Person there = right.moved(99);
        there.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> left.link().partnerMoved()));
        left.link().welcome();
        left.kill();
        left.start();
        there.say("still here");
        assertTrue(world.passUntil(5 * MINUTE, () -> left.heard().equals(List.of("still here"))));
        assertFalse(left.link().partnerMoved());
    }

    @Test
    void aQuestionThatWasNotAnsweredIsAskedAgainAfterARestart() throws Exception {
        Person there = right.moved(99);
        there.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> left.link().partnerMoved()));
        left.kill();
        left.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> left.link().partnerMoved()));
        assertEquals(0, left.link().epoch());
    }

    @Test
    void anOldMachineThatRunsAgainFreezesTheLink() throws Exception {
        Person before = right.copy(98);
        Person there = right.moved(99);
        there.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> left.link().partnerMoved()));
        left.link().welcome();
        assertTrue(world.passUntil(5 * MINUTE, () -> left.link().epoch() != 0));
        before.start();
        assertTrue(world.passUntil(5 * MINUTE, () -> isFrozen(left) && isFrozen(there) && isFrozen(before)));
    }

    @Test
    void whoeverMovesTwiceIsAskedAboutOnceMore() throws Exception {
        Person there = right.moved(99);
        there.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> left.link().partnerMoved()));
        left.link().welcome();
        assertTrue(world.passUntil(5 * MINUTE, () -> left.link().epoch() != 0));
        Person further = there.moved(100);
        further.start();
        assertTrue(world.passUntil(5 * MINUTE, () -> left.link().partnerMoved()));
        left.link().welcome();
        further.say("third machine");
        assertTrue(world.passUntil(5 * MINUTE, () -> left.heard().equals(List.of("third machine"))));
    }

    private static boolean isFrozen(Person person) {
        return person.link().frozen().isPresent();
    }
}

package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.frame.Frame;
import dyad.history.MessageId;
import dyad.world.Person;
import dyad.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words for a partner who is away: two real cores that are never up together. */
final class LetterboxTest {
    private static final long MINUTE = 60_000;

    /** All 64 slots at the home tick, and three ticks more. */
    private static final long ROTATION = 64 * 2_200 + 4 * 2_200;

    private final World world = new World(11);
    private Person left = new Person(world, 1);
    private Person right = new Person(world, 2);

    @BeforeEach
    void meetAndPart() throws Exception {
        List<Person> both = Person.met(world);
        left = both.get(0);
        right = both.get(1);
        world.pass(MINUTE);
        right.kill();
        world.pass(MINUTE);
    }

    @Test
    void wordsArriveThoughTheTwoAreNeverUpTogetherAndTheSpeakerLearnsOfIt() throws Exception {
        MessageId one = left.say("one");
        MessageId two = left.say("two");
        assertTrue(world.passUntil(ROTATION, () -> left.handedOver().equals(Set.of(one, two))));
        left.kill();
        right.start();
        world.pass(MINUTE);
        assertEquals(List.of("one", "two"), right.heard());
        right.kill();
        left.start();
        world.pass(MINUTE);
        assertEquals(List.of(one, two), left.arrivedIds());
        assertEquals(Set.of(), left.handedOver());
    }

    @Test
    void aConversationGoesOnForWeeksWithoutOneMeeting() throws Exception {
        List<String> said = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        left.kill();
        for (int day = 0; day < 20; day++) {
            said.addAll(stay(left, "day " + day + ", " + "a long word ".repeat(60)));
            world.pass(600 * MINUTE);
            answered.addAll(stay(right, "answer of day " + day));
            world.pass(600 * MINUTE);
        }
        stay(left, "good night");
        assertEquals(said, right.heard());
        assertEquals(answered, left.heard());
        assertEquals(said.size(), left.arrivedIds().size());
    }

    private List<String> stay(Person person, String text) throws Exception {
        person.start();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            said.add(text + " " + i);
            person.say(text + " " + i);
        }
        assertTrue(world.passUntil(2 * ROTATION, () -> person.handedOver().size() == 5), "handed over");
        person.kill();
        return said;
    }

    @Test
    void sixteenKilobytesWait() throws Exception {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            said.add("%03d ".formatted(i) + "x".repeat(252));
            left.say(said.getLast());
        }
        assertTrue(world.passUntil(ROTATION, () -> left.handedOver().size() == 64));
        assertFalse(left.link().waiting().full());
        left.kill();
        right.start();
        world.pass(MINUTE);
        assertEquals(said, right.heard());
    }

    @Test
    void whatDoesNotFitWaitsAtTheSenderAndFollowsWhenSomeWasRead() throws Exception {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            said.add("%03d ".formatted(i) + "y".repeat(1_000));
            left.say(said.getLast());
        }
        world.pass(ROTATION);
        assertTrue(left.link().waiting().full());
        assertEquals(0, left.link().waiting().millisLeft());
        int first = left.handedOver().size();
        assertTrue(first >= 16, first + " of a thousand bytes");
        left.kill();
        right.start();
        world.pass(MINUTE);
        assertEquals(said.subList(0, first), right.heard());
        right.kill();
        left.start();
        assertTrue(world.passUntil(2 * ROTATION, () -> left.handedOver().size() == 30 - first));
        left.kill();
        right.start();
        world.pass(MINUTE);
        assertEquals(said, right.heard());
    }

    @Test
    void aWordLargerThanTheLetterboxWaitsAndCrossesWhenBothAreUp() throws Exception {
        left.say("before");
        left.say("z".repeat(40_000));
        left.say("after");
        world.pass(ROTATION);
        assertTrue(left.link().waiting().full());
        assertEquals(1, left.handedOver().size());
        right.start();
        assertTrue(world.passUntil(
                30 * MINUTE, () -> right.heard().equals(List.of("before", "z".repeat(40_000), "after"))));
    }

    @Test
    void wordsSaidInSeveralStaysGatherInOneLetter() throws Exception {
        List<String> said = new ArrayList<>();
        for (int stay = 0; stay < 12; stay++) {
            said.add("stay " + stay);
            left.say(said.getLast());
            int so = said.size();
            assertTrue(world.passUntil(2 * ROTATION, () -> left.handedOver().size() == so), "stay " + stay);
            left.kill();
            world.pass(MINUTE);
            left.start();
        }
        left.kill();
        right.start();
        world.pass(MINUTE);
        assertEquals(said, right.heard());
    }

    @Test
    void aReceiverThatStartsOftenBeforeItReadsCanStillOpenTheLetter() throws Exception {
        left.say("wait for me");
        world.pass(ROTATION);
        left.kill();
        List<World.Published> letter = List.copyOf(world.seen());
        world.forgetRetained();
        for (int start = 0; start < 10; start++) {
            right.start();
            world.pass(MINUTE);
            right.kill();
        }
        letter.forEach(frame -> world.inject(frame.topic(), frame.payload()));
        right.start();
        world.pass(MINUTE);
        assertEquals(List.of("wait for me"), right.heard());
    }

    @Test
    void aChunkThatHadCrossedBeforeTheSilenceIsNotLackingInTheLetter() throws Exception {
        right.start();
        assertTrue(world.passUntil(
                MINUTE, () -> right.link().epoch() != 0 && left.link().epoch() != 0));
        String large = "q".repeat(9_000);
        left.say("small");
        left.say(large);
        left.say("last");
        world.pass(20_000);
        right.kill();
        assertEquals(List.of("small"), right.heard());
        world.pass(ROTATION + MINUTE);
        left.kill();
        right.start();
        world.pass(MINUTE);
        assertEquals(List.of("small", large, "last"), right.heard());
        left.start();
        left.say("and on");
        assertTrue(world.passUntil(2 * MINUTE, () -> right.heard().equals(List.of("small", large, "last", "and on"))));
        assertTrue(world.passUntil(2 * MINUTE, () -> left.arrivedIds().size() == 4));
    }

    @Test
    void theRelaySeesTheSameNumberOfSlotsWhateverIsSaid() throws Exception {
        left.say("w".repeat(12_000));
        world.pass(3 * ROTATION);
        assertTrue(world.seen().stream().allMatch(frame -> frame.payload().length == Frame.SIZE));
        assertTrue(world.retained() <= 2 * 64 + 2 * 64, "slots of the bond and of its meeting");
    }
}

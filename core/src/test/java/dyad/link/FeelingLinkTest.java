package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.feeling.Feeling;
import dyad.feeling.Feelings;
import dyad.history.Attachment;
import dyad.history.Entry;
import dyad.history.Saying;
import dyad.seam.StoreException;
import dyad.world.Person;
import dyad.world.World;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feelings travel as words do: alone or with words, once, in order, over restarts, by letters, and back after a recall. */
final class FeelingLinkTest {
    private static final long MINUTE = 60_000;

    private final World world = new World(23);
    private final SplittableRandom chance = new SplittableRandom(5);
    private final Feeling feeling = Feelings.any(chance);
    private final Saying alone = Saying.felt(feeling, "");
    private final Saying withWords = Saying.felt(Feelings.any(chance), "grüße 🌻");
    private final Saying words = Saying.words("and words alone");
    private Person left = new Person(world, 1);
    private Person right = new Person(world, 2);

    @BeforeEach
    void meet() throws Exception {
        List<Person> both = Person.met(world);
        left = both.get(0);
        right = both.get(1);
    }

    private static void say(Person end, Saying said) throws StoreException {
        end.say(end.seams().entropy().freshId(), said);
    }

    private static List<Saying> history(Person end, boolean mine) {
        try {
            return end.history().stream()
                    .filter(entry -> entry.mine() == mine)
                    .map(Entry::said)
                    .toList();
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFeelingCrossesAloneAndWithWordsOverRestarts() throws Exception {
        say(left, alone);
        left.kill();
        left.start();
        say(left, withWords);
        say(left, words);
        right.kill();
        right.start();
        List<Saying> all = List.of(alone, withWords, words);
        assertTrue(world.passUntil(15 * MINUTE, () -> history(right, false).equals(all)));
        right.kill();
        right.start();
        assertEquals(all, history(right, false));
        assertEquals(all, history(left, true));
    }

    @Test
    void aFeelingIsReadInALetterThoughTheTwoAreNeverUpTogether() throws Exception {
        assertTrue(world.passUntil(
                15 * MINUTE, () -> left.link().epoch() > 0 && right.link().epoch() > 0));
        world.pass(MINUTE);
        right.kill();
        world.pass(MINUTE);
        say(left, alone);
        say(left, withWords);
        assertTrue(world.passUntil(15 * MINUTE, () -> left.handedOver().size() == 2));
        left.kill();
        right.start();
        assertTrue(world.passUntil(15 * MINUTE, () -> history(right, false).equals(List.of(alone, withWords))));
    }

    @Test
    void aFeelingThatHadNotArrivedIsReturnedAfterMeetingAgain() throws Exception {
        say(right, words);
        assertTrue(world.passUntil(15 * MINUTE, () -> left.heard().size() == 1));
        left.cut();
        right.cut();
        say(left, alone);
        say(left, withWords);
        left.leave();
        right.leave();
        world.forgetRetained();
        Person.meet(world, left, right);
        assertTrue(world.passUntil(15 * MINUTE, () -> right.returned().size() == 2));
        assertEquals(List.of(alone, withWords), history(right, false));
    }

    @Test
    void bytesThatAreNoFeelingAreNoSaying() throws Exception {
        byte[] bytes = withWords.bytes();
        int kind = withWords.attachment().kind();
        assertEquals(withWords, Saying.read(kind, new ByteReader(bytes)).orElseThrow());
        byte[] other = bytes.clone();
        other[9] = 1;
        assertThrows(MalformedException.class, () -> Saying.read(kind, new ByteReader(other)));
        assertThrows(MalformedException.class, () -> Saying.read(kind, new ByteReader(new byte[Feeling.SIZE - 1])));
        assertThrows(MalformedException.class, () -> Attachment.read(kind, bytes), "words are no part of it");
    }
}

package dyad.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.Entry;
import dyad.seam.StoreException;
import dyad.world.MemoryStore;
import dyad.world.Person;
import dyad.world.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Two who are linked, and what they do to lose each other and to meet again. */
abstract class Reunion {
    static final long MINUTE = 60_000;

    final World world = new World(11);
    Person left = new Person(world, 1);
    Person right = new Person(world, 2);

    @BeforeEach
    void meet() throws Exception {
        List<Person> both = Person.met(world);
        left = both.get(0);
        right = both.get(1);
    }

    void talk(int from, int to) throws Exception {
        for (int number = from; number < to; number++) {
            left.say("left " + number);
            right.say("right " + number);
        }
        String last = String.valueOf(to - 1);
        assertTrue(world.passUntil(
                60 * MINUTE,
                () -> right.heard().contains("left " + last)
                        && left.heard().contains("right " + last)
                        && left.arrivedIds().size() >= to));
    }

    void leave() throws Exception {
        left.leave();
        right.leave();
        world.forgetRetained();
    }

    void meetAgain() throws Exception {
        Person.meet(world, left, right);
        world.pass(MINUTE);
    }

    /** What one of them said, as this end's history tells it. */
    static List<String> words(Person end, boolean mine) throws StoreException {
        return end.history().stream()
                .filter(entry -> entry.mine() == mine)
                .map(Entry::text)
                .toList();
    }

    void assertWhole(List<String> leftSaid, List<String> rightSaid) throws StoreException {
        assertEquals(leftSaid, words(left, true));
        assertEquals(leftSaid, words(right, false));
        assertEquals(rightSaid, words(right, true));
        assertEquals(rightSaid, words(left, false));
        assertTrue(left.history().stream().allMatch(Entry::arrived), "all of left's words have arrived");
        assertTrue(right.history().stream().allMatch(Entry::arrived), "all of right's words have arrived");
    }

    static List<String> numbered(String who, int to) {
        List<String> words = new ArrayList<>();
        for (int number = 0; number < to; number++) {
            words.add(who + " " + number);
        }
        return words;
    }

    /** Its machine is lost; all that it has is what it had when the backup was made, and no key of any link. */
    static void restore(Person end, MemoryStore backup) throws StoreException {
        end.kill();
        end.store().become(backup);
        end.store().transact(records -> {
            records.eraseLink(false);
            return true;
        });
    }
}

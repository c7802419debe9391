package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dyad.world.Person;
import dyad.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Seeded lives of two ends: kills, cut cables, lost frames, full disks and a forgetful relay at random moments. Whatever
 * happens, all words arrive once and in order, and in the end both agree. {@code -Ddyad.lives=N} runs more lives,
 * {@code -Ddyad.seed=S} begins elsewhere. (2,500 lives found two ways for an epoch to hang; see the changelog.)
 */
final class RandomLivesTest {
    private static final int LIVES = Integer.getInteger("dyad.lives", 25);
    private static final long FIRST = Long.getLong("dyad.seed", 1);
    private static final long MINUTE = 60_000;

    @Test
    void noWordIsLostDoubledOrOutOfOrderInAnyLife() throws Exception {
        for (long seed = FIRST; seed < FIRST + LIVES; seed++) {
            new Life(seed).run();
        }
    }

    private static final class Life {
        private final long seed;
        private final SplittableRandom chance;
        private final World world;
        private final Side left;
        private final Side right;

        Life(long seed) throws Exception {
            this.seed = seed;
            this.chance = new SplittableRandom(seed);
            this.world = new World(seed);
            List<Person> both = Person.met(world);
            this.left = new Side(both.get(0));
            this.right = new Side(both.get(1));
        }

        void run() throws Exception {
            for (int step = 0; step < 60; step++) {
                act(chance.nextBoolean() ? left : right);
                world.pass(chance.nextLong(1, chance.nextBoolean() ? 3_000 : 90_000));
            }
            world.lose(0);
            left.recover();
            right.recover();
            world.pass(15 * MINUTE);
            assertEquals(left.said, right.person.heard(), "seed " + seed);
            assertEquals(right.said, left.person.heard(), "seed " + seed);
            assertEquals(Optional.empty(), left.person.link().frozen(), "seed " + seed);
            assertEquals(Optional.empty(), right.person.link().frozen(), "seed " + seed);
            assertNotEquals(0, left.person.link().epoch(), "seed " + seed);
            assertEquals(left.person.link().epoch(), right.person.link().epoch(), "seed " + seed);
            assertEquals(left.said.size(), left.person.arrivedIds().size(), "seed " + seed);
        }

        private void act(Side side) throws Exception {
            switch (chance.nextInt(9)) {
                case 0 -> side.kill();
                case 1 -> side.cut();
                case 2, 3 -> side.recover();
                case 4 -> world.lose(chance.nextInt(3) == 0 ? 0.6 : 0);
                case 5 -> side.disk(chance.nextInt(3) == 0);
                case 6 -> world.forgetRetained();
                default -> side.say(chance);
            }
        }
    }

    private static final class Side {
        private final Person person;
        private final List<String> said = new ArrayList<>();
        private boolean running = true;
        private boolean connected = true;

        Side(Person person) {
            this.person = person;
        }

        void kill() {
            if (running) {
                if (connected) {
                    person.kill();
                }
                running = false;
                connected = false;
            }
        }

        void cut() {
            if (connected) {
                person.cut();
                connected = false;
            }
        }

        void recover() throws Exception {
            person.store().refuse(false);
            if (!running) {
                person.start();
            } else if (!connected) {
                person.reconnect();
            }
            running = true;
            connected = true;
        }

        void disk(boolean full) {
            person.store().refuse(full);
        }

        void say(SplittableRandom chance) throws Exception {
            if (running) {
                person.store().refuse(false);
                String text = said.size() + " " + "w".repeat(chance.nextInt(4) == 0 ? chance.nextInt(3_000) : 5);
                person.say(text);
                said.add(text);
            }
        }
    }
}

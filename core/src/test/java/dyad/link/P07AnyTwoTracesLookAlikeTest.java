package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.nearness.Level;
import dyad.world.Person;
import dyad.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Safety property 7: all that the relay sees of two ends, but for the payloads' bytes, is equal whatever walk is sensed. */
final class P07AnyTwoTracesLookAlikeTest {
    private static final int MINUTE = 60_000;
    private static final int HOURS = 3_600;
    private static final int TRACES = 2;

    @Test
    void whatTheRelaySeesIsTheSameWhateverNearnessIs() throws Exception {
        BiConsumer<Person, Person> together = (one, other) -> {
            one.place().at(0, 0);
            other.place().at(0, 0);
        };
        List<String> off = relaysView((one, other) -> {});
        List<String> near = relaysView(together.andThen((one, other) -> agree(List.of(one, other), Level.STREET)));
        List<String> far = relaysView((one, other) -> {
            one.place().at(0, 0);
            other.place().at(9_000_000, 0);
            agree(List.of(one, other), Level.TOWN);
        });
        List<String> lost = relaysView((one, other) -> {
            one.place().at(0, 0);
            agree(List.of(one, other), Level.TOWN);
        });
        List<String> oneSided = relaysView(
                together.andThen((one, other) -> one.link().nearness().on(2 * HOURS, Level.TOWN)));
        assertTrue(off.size() > 4_000, "frames of both in more than an hour: " + off.size());
        for (List<String> world : List.of(near, far, lost, oneSided)) {
            assertEquals(off, world);
        }
    }

    /** All that the relay sees in 70 minutes, an epoch by the clock among them, but for the payloads' bytes. */
    private static List<String> relaysView(BiConsumer<Person, Person> person) throws Exception {
        World world = new World(11);
        List<Person> both = Person.met(world);
        person.accept(both.get(0), both.get(1));
        world.pass(35 * MINUTE);
        both.get(0).place().lost();
        world.pass(35 * MINUTE);
        return view(world);
    }

    @Test
    void theRelaysViewIsEqualForAnyTwoTracesAndAnotherOnceAFrameIsLeftOut() throws Exception {
        List<String> still = walked((world, both) -> world.pass(MINUTE));
        for (int seed = 1; seed <= TRACES; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            assertEquals(still, walked((world, both) -> step(chance, world, both)), "trace " + seed);
        }
        List<String> skipping = walked((world, both) -> {
            world.pass(MINUTE);
            both.get(0).cut();
            both.get(0).reconnect();
        });
        assertNotEquals(still, skipping, "an end that hums otherwise when it moves is noticed");
        System.out.printf(
                "safety: P07 relay: %d random traces of 30 min against standing still, %d publications each (moment, topic,"
                        + " size): equal, not only alike; control (an end that hums otherwise on the way) noticed%n",
                TRACES, still.size());
    }

    /** Each jumps, stays, strolls or loses its fix, by lot. */
    private static void step(SplittableRandom chance, World world, List<Person> both) {
        for (Person person : both) {
            switch (chance.nextInt(4)) {
                case 0 -> person.place().at(chance.nextInt(4_000_000), chance.nextInt(4_000_000));
                case 1 -> person.place().at(chance.nextInt(400), chance.nextInt(400));
                case 2 -> person.place().lost();
                default -> {}
            }
        }
        world.pass(MINUTE);
    }

    private static List<String> walked(BiConsumer<World, List<Person>> minute) throws Exception {
        World world = new World(19);
        List<Person> both = Person.met(world);
        both.forEach(person -> person.place().at(0, 0));
        agree(both, Level.STREET);
        for (int i = 0; i < 30; i++) {
            minute.accept(world, both);
        }
        return view(world);
    }

    private static List<String> view(World world) {
        List<String> view = new ArrayList<>();
        world.seen().forEach(frame -> view.add(frame.at() + " " + frame.topic() + " " + frame.payload().length));
        return view;
    }

    private static void agree(List<Person> both, Level floor) {
        both.forEach(person -> person.link().nearness().on(24 * HOURS, floor));
    }
}

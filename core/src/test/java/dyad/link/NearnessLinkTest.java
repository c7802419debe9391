package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.nearness.Direction;
import dyad.nearness.Ending;
import dyad.nearness.Feel;
import dyad.nearness.Level;
import dyad.world.Person;
import dyad.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Nearness between two real cores that have met, over a relay. */
final class NearnessLinkTest {
    private static final int MINUTE = 60_000;
    private static final int HOURS = 3_600;

    @Test
    void twoWhoWalkTogetherFeelItThroughHoursAndEpochs() throws Exception {
        World world = new World(7);
        List<Person> both = Person.met(world);
        agree(both, Level.QUARTER);
        for (int minute = 0; minute < 150; minute++) {
            both.get(0).place().at(80 * minute, 0);
            both.get(1).place().at(80 * minute, 30);
            both.get(0).say("minute " + minute);
            world.pass(MINUTE);
            if (minute > 15) {
                // Where a cell ends, two who walk side by side may be asked a moment apart, but never by more than a
                // step.
                both.forEach(person -> assertTrue(level(person).orElseThrow().compareTo(Level.TOWN) >= 0));
                both.forEach(person -> assertFalse(feel(person).stale()));
            }
        }
        assertEquals(Optional.of(Level.QUARTER), level(both.get(0)));
        assertEquals(Optional.of(Level.QUARTER), level(both.get(1)));
        assertTrue(both.get(0).link().epoch() >= 3);
        assertEquals(150, both.get(1).heard().size());
        both.get(1).place().at(80 * 150 + 4_500, 0);
        world.pass(15 * MINUTE);
        both.forEach(person -> assertEquals(Optional.of(Level.TOWN), level(person)));
        both.forEach(person -> assertEquals(Direction.AWAY_FROM, feel(person).direction()));
    }

    @Test
    void itIsAlsoFeltWhenAThirdOfAllFramesIsLost() throws Exception {
        World world = new World(8);
        List<Person> both = Person.met(world);
        world.lose(0.33);
        both.forEach(person -> person.place().at(0, 0));
        agree(both, Level.QUARTER);
        assertTrue(world.passUntil(
                25 * MINUTE,
                () -> both.stream().allMatch(person -> level(person).equals(Optional.of(Level.QUARTER)))));
    }

    @Test
    void aKilledEndIsStaleThenOffAndItsOwnPersonHasToSayYesAgain() throws Exception {
        World world = new World(9);
        List<Person> both = Person.met(world);
        both.forEach(person -> person.place().at(0, 0));
        agree(both, Level.TOWN);
        assertTrue(world.passUntil(10 * MINUTE, () -> level(both.get(0)).equals(Optional.of(Level.TOWN))));
        both.get(1).kill();
        world.pass(20 * MINUTE);
        assertEquals(Feel.NOTHING, feel(both.get(0)));
        both.get(1).start();
        world.pass(MINUTE);
        assertEquals(
                Optional.of(Ending.PARTNER),
                both.get(0).link().nearness().condition().ended());
        assertFalse(both.get(1).link().nearness().condition().on());
    }

    @Test
    void aRelayThatDelaysFramesCannotFakeNearness() throws Exception {
        World world = new World(10);
        List<Person> both = Person.met(world);
        both.forEach(person -> person.place().at(0, 0));
        world.pass(MINUTE);
        int before = world.seen().size();
        agree(both, Level.TOWN);
        both.get(0).withhold(true);
        world.pass(4_000);
        both.get(0).withhold(false);
        List<World.Published> withheld =
                List.copyOf(world.seen().subList(before, world.seen().size()));
        both.get(1).kill();
        world.pass(10_000);
        for (World.Published frame : withheld) {
            both.get(0).link().hear(frame.topic(), frame.payload(), false);
        }
        assertFalse(both.get(0).link().nearness().condition().on());
        assertEquals(Feel.NOTHING, feel(both.get(0)));
    }

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
        List<String> view = new ArrayList<>();
        world.seen().forEach(frame -> view.add(frame.at() + " " + frame.topic() + " " + frame.payload().length));
        return view;
    }

    private static void agree(List<Person> both, Level floor) {
        both.forEach(person -> person.link().nearness().on(24 * HOURS, floor));
    }

    private static Feel feel(Person person) {
        return person.link().nearness().feel();
    }

    private static Optional<Level> level(Person person) {
        return feel(person).level();
    }
}

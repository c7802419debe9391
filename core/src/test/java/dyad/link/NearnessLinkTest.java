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
import java.util.List;
import java.util.Optional;
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

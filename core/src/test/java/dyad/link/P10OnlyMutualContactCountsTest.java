package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.hum.Profile;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.nearness.Level;
import dyad.senses.Presence;
import dyad.world.Person;
import dyad.world.World;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Safety property 10: the ache counts from mutual contact only, and is equal at both ends to the tick. */
final class P10OnlyMutualContactCountsTest {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long DAY = 1_440 * MINUTE;

    private World world = new World(3);
    private Person first = new Person(world, 1);
    private Person second = new Person(world, 2);
    private long tick;

    private void meet(long seed, Profile one, Profile other) throws Exception {
        world = new World(seed);
        Person left = new Person(world, 1, one, new SystemPrimitives());
        Person right = new Person(world, 2, other, new SystemPrimitives());
        Person.meet(world, left, right);
        boolean leftIsFirst = left.link().role() == Role.FIRST;
        first = leftIsFirst ? left : right;
        second = leftIsFirst ? right : left;
        tick = Math.max(one.tickMillis(), other.tickMillis());
        awaitEachOther();
    }

    private void awaitEachOther() {
        assertTrue(world.passUntil(
                10 * MINUTE,
                () -> List.of(first, second).stream()
                        .allMatch(person -> person.link().theirPresence() != Presence.AWAY)));
        world.pass(2 * tick);
    }

    private static long age(Person person) {
        return person.link().ache().ageMillis();
    }

    private static int number(Person person) {
        return person.link().ache().tell().number();
    }

    private void assertEqual(int number) {
        assertEquals(number, number(first));
        assertEquals(number, number(second));
        assertWithinATick(age(first), age(second));
        assertEquals(first.link().ache().warmth(), second.link().ache().warmth());
    }

    private void assertWithinATick(long expected, long actual) {
        assertTrue(Math.abs(expected - actual) <= tick, actual + " is not " + expected + ", to the tick");
    }

    private void press(Person person, long atMillis, long forMillis) {
        world.in(atMillis * 1_000_000, () -> person.link().touch(true));
        world.in((atMillis + forMillis) * 1_000_000, () -> person.link().touch(false));
    }

    @Test
    void whatOneDoesAloneIsNoContactAndTheMeetingIsTheFirst() throws Exception {
        meet(1, Profile.HOME, Profile.HOME);
        assertEqual(1);
        assertTrue(age(first) < MINUTE);
        long met = world.clock().wallMillis() - age(first);
        List<Consumer<Person>> alone = List.of(
                person -> press(person, 0, 100),
                person -> press(person, 0, 50 * SECOND),
                person -> person.link().presence(Presence.AWAKE),
                person -> person.link().presence(Presence.AWAY),
                person -> person.link().nearness().on(3_600, Level.TOWN),
                person -> person.link().nearness().off(),
                P10OnlyMutualContactCountsTest::say);
        for (Consumer<Person> action : alone) {
            for (Person person : List.of(first, second)) {
                action.accept(person);
                world.pass(5 * MINUTE);
            }
        }
        second.link().together(true);
        world.pass(MINUTE);
        assertEqual(1);
        assertWithinATick(world.clock().wallMillis() - met, age(first));
        assertTrue(first.link().epoch() > 1);
        assertEquals(0, first.touchesTogether() + second.touchesTogether());
        assertEquals(4, first.diary().touches().size());
    }

    private static void say(Person person) {
        try {
            person.say("a word is no contact");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoPressAtOnceFeelOneTouchAtBothEnds() throws Exception {
        meet(2, Profile.HOME, Profile.HOME);
        int number = 1;
        for (Person earlier : List.of(first, second)) {
            Person later = earlier == first ? second : first;
            for (long[] presses :
                    new long[][] {{100, 0, 100}, {100, 1_500, 100}, {8_000, 5_000, 100}, {100, 0, 9_000}}) {
                press(earlier, 0, presses[0]);
                press(later, presses[1], presses[2]);
                world.pass(20 * SECOND);
                number++;
                assertEqual(number);
                assertTrue(age(first) < 20 * SECOND);
                assertEquals(number - 1, first.touchesTogether());
                assertEquals(number - 1, second.touchesTogether());
            }
        }
    }

    @Test
    void pressesAFewTicksApartAreTwoTouches() throws Exception {
        meet(3, Profile.HOME, Profile.HOME);
        for (Person earlier : List.of(first, second)) {
            press(earlier, 0, 100);
            press(earlier == first ? second : first, 100 + 3 * tick, 100);
            world.pass(MINUTE);
        }
        assertEqual(1);
        assertEquals(0, first.touchesTogether() + second.touchesTogether());
    }

    /** Two who tap while the first end hears nothing for so many ticks of the second. */
    private void tapOverLostFrames(int ticks, long laterMillis) {
        first.withhold(true);
        press(second, 0, 100);
        press(first, laterMillis, 100);
        world.pass(ticks * tick);
        first.withhold(false);
        world.pass(MINUTE);
    }

    @Test
    void aTapWhoseOnlyFrameIsLostIsStillPartOfATouchTogetherButNotOneThatMayBeLongOver() throws Exception {
        meet(12, Profile.QUIET, Profile.QUIET);
        tapOverLostFrames(1, 0);
        assertEqual(2);
        tapOverLostFrames(1, 3 * tick);
        assertEqual(2);
        tapOverLostFrames(2, 0);
        assertEqual(2);
        assertEquals(1, first.touchesTogether());
        assertEquals(1, second.touchesTogether());
    }

    @Test
    void aLongPressIsPartOfOneTouchTogetherHoweverOftenTheOtherTaps() throws Exception {
        meet(4, Profile.TOGETHER, Profile.HOME);
        press(first, 0, 40 * SECOND);
        for (int tap = 0; tap < 4; tap++) {
            press(second, 8 * SECOND * tap, 200);
        }
        world.pass(MINUTE);
        assertEqual(2);
        press(second, 0, 40 * SECOND);
        for (int tap = 0; tap < 4; tap++) {
            press(first, 8 * SECOND * tap, 200);
        }
        world.pass(MINUTE);
        assertEqual(3);
        assertEquals(2, second.touchesTogether());
    }

    @Test
    void bothAgreeThoughAThirdOfAllFramesIsLostAndTheRestComesLate() throws Exception {
        meet(5, Profile.HOME, Profile.QUIET);
        world.lose(0.33);
        world.weather().hold(0.3, 900_000_000);
        SplittableRandom chance = new SplittableRandom(5);
        for (int i = 0; i < 40; i++) {
            press(first, chance.nextLong(tick), chance.nextLong(10, 60 * SECOND));
            press(second, chance.nextLong(tick), chance.nextLong(10, 60 * SECOND));
            world.pass(7 * MINUTE);
        }
        world.weather().calm();
        awaitEachOther();
        assertEqual(first.touchesTogether() + 1);
        assertTrue(first.touchesTogether() > 15, "together " + first.touchesTogether());
        // The rest was lost on the way for so long that the link had fallen silent.
        assertTrue(second.touchesTogether() >= first.touchesTogether() - 4, "second " + second.touchesTogether());
    }

    @Test
    void agesAreEqualAfterMonthsOverRestartsAndWithWrongClocks() throws Exception {
        meet(6, Profile.HOME, Profile.HOME);
        press(first, 0, 100);
        press(second, 0, 100);
        world.pass(MINUTE);
        long touched = world.clock().wallMillis() - age(first);
        second.clock().setWrongBy(-DAY / 3);
        awaitEachOther();
        assertEqual(2);
        for (Person off : List.of(second, first)) {
            off.kill();
            world.pass(3 * DAY);
            second.clock().setWrongBy(off == first ? DAY / 3 : -DAY / 2);
            off.start();
            awaitEachOther();
            assertEqual(2);
            assertWithinATick(world.clock().wallMillis() - touched, age(first));
        }
        first.kill();
        second.kill();
        world.pass(100 * DAY);
        first.start();
        second.start();
        awaitEachOther();
        assertEqual(2);
        assertEquals(48, age(first) / DAY);
        assertEquals(1, second.touchesTogether());
        press(first, 0, 100);
        press(second, 0, 100);
        world.pass(MINUTE);
        assertEqual(3);
        assertTrue(age(second) <= MINUTE);
    }

    @Test
    void aWrongClockAtTheEndThatDecidesIsWrongAtBothAndNeverBelowZero() throws Exception {
        meet(7, Profile.HOME, Profile.HOME);
        first.clock().setWrongBy(5 * DAY);
        world.pass(10 * SECOND);
        assertEqual(1);
        assertEquals(5, age(second) / DAY);
        // Set right again, it is right again; and what ran while it was set back counts.
        first.clock().setWrongBy(-DAY / 3);
        world.pass(10 * MINUTE);
        assertEqual(1);
        assertTrue(age(second) >= 10 * MINUTE && age(second) < 15 * MINUTE);
        first.kill();
        first.start();
        awaitEachOther();
        assertEqual(1);
        assertTrue(age(first) >= 0 && age(first) < 2 * MINUTE);
    }

    @Test
    void beingTogetherIsAContactForAsLongAsItLastsIfTheFirstEndFindsIt() throws Exception {
        meet(8, Profile.HOME, Profile.HOME);
        world.pass(10 * MINUTE);
        for (long second = 0; second < 600; second++) {
            first.link().together(true);
            world.pass(SECOND);
        }
        assertEqual(2);
        assertEquals(0, age(first));
        assertTrue(age(second) <= tick + tick / 2);
        first.link().together(false);
        world.pass(10 * MINUTE);
        assertEqual(2);
        assertWithinATick(10 * MINUTE, age(second));
        assertEquals(0, first.touchesTogether() + second.touchesTogether());
    }

    @Test
    void aRelayThatDelaysFramesCannotFakeATouchTogether() throws Exception {
        meet(9, Profile.HOME, Profile.HOME);
        int before = world.seen().size();
        first.withhold(true);
        press(second, 0, 3 * SECOND);
        world.pass(8 * SECOND);
        List<World.Published> withheld =
                List.copyOf(world.seen().subList(before, world.seen().size()));
        first.withhold(false);
        press(first, 0, 10 * SECOND);
        world.pass(SECOND);
        withheld.forEach(frame -> first.link().hear(frame.topic(), frame.payload(), false));
        world.pass(MINUTE);
        assertEqual(1);
        assertEquals(0, first.touchesTogether() + second.touchesTogether());
    }

    @Test
    void aTouchTogetherIsOnTheDiskBeforeItIsToldOrFelt() throws Exception {
        meet(10, Profile.HOME, Profile.HOME);
        first.store().refuse(true);
        press(first, 0, 20 * SECOND);
        press(second, 0, 20 * SECOND);
        world.pass(10 * SECOND);
        assertEqual(1);
        first.store().refuse(false);
        world.pass(20 * SECOND);
        assertEqual(2);
        assertEquals(1, first.touchesTogether());
        assertEquals(1, second.touchesTogether());
        first.kill();
        first.start();
        assertEquals(2, number(first));
    }

    @Test
    void aNumberIsNotGivenAgainAfterTheFirstEndsDiskWasPutBack() throws Exception {
        meet(11, Profile.HOME, Profile.HOME);
        first.kill();
        byte[] before = first.store().look().get("contact").orElseThrow();
        first.start();
        awaitEachOther();
        press(first, 0, 100);
        press(second, 0, 100);
        world.pass(MINUTE);
        first.kill();
        first.store().transact(records -> {
            records.put("contact", before);
            return before;
        });
        first.start();
        awaitEachOther();
        press(first, 0, 100);
        press(second, 0, 100);
        world.pass(MINUTE);
        assertEqual(3);
        assertEquals(2, second.touchesTogether());
    }
}

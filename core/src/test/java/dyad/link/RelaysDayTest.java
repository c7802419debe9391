package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.frame.Frame;
import dyad.hum.Pace;
import dyad.hum.Profile;
import dyad.keys.Calendar;
import dyad.keys.SystemPrimitives;
import dyad.keys.Topics;
import dyad.nearness.Level;
import dyad.world.Person;
import dyad.world.RelayView;
import dyad.world.RelayView.Seen;
import dyad.world.World;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The complete view of a relay over two pairs, through a day. {@link RelaysViewTest} looks at each thing that one can do by
 * itself; what the packets say that carry all this (client ids, flags, properties, keep-alives) is looked at byte by byte in
 * BareEndTest; what stopping and starting look like, in P04ASilenceIsASilenceTest.
 */
class RelaysDayTest {
    private static final long SEED = 21;
    private static final int HOURS = 24;
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long NANOS = 1_000_000;
    private static final int BLOCK = 16;
    private static final int THREE_PERIODS = 3 * Topics.SLOTS;

    private final RelayView view = new RelayView();
    private final List<Person> people = new ArrayList<>();
    private int quartersNear;

    @Test
    void aDayOfTalkAndADayOfSilenceAreTheSameToTheRelay() throws Exception {
        RelaysDayTest silence = new RelaysDayTest();
        silence.liveADay(false);
        liveADay(true);
        assertTrue(people.get(1).heard().size() > HOURS / 2);
        assertFalse(people.get(0).diary().pictured().isEmpty());
        assertTrue(
                quartersNear > HOURS,
                "nearness was on at both, and felt, for " + quartersNear + " quarters of an hour");
        assertEquals(0, silence.quartersNear);
        assertEquals(silence.view.seen(), view.seen());
        assertFramesAreAlike(view);
    }

    @Test
    void onlyTopicsOfThreePeriodsLinkTheConnectionsOfABond() throws Exception {
        World world = meet();
        world.pass(HOUR);
        Set<String> before = view.topics(connectionOf(0));
        assertEquals(THREE_PERIODS + Topics.SLOTS, before.size());
        for (int stranger = 2; stranger < people.size(); stranger++) {
            assertTrue(Collections.disjoint(before, view.topics(connectionOf(stranger))));
        }
        Set<String> aPeriodLater = laterBy(Calendar.PERIOD_DAYS, world);
        assertFalse(Collections.disjoint(before, aPeriodLater), "as protocol.md says");
        Set<String> muchLater = laterBy(2 * Calendar.PERIOD_DAYS, world);
        assertTrue(Collections.disjoint(before, muchLater));
    }

    /** All topics of the first one's connection after so many days without any. */
    private Set<String> laterBy(int days, World world) throws Exception {
        people.forEach(Person::kill);
        world.pass(days * DAY);
        int next = view.connections();
        people.getFirst().start();
        world.pass(HOUR);
        return view.topics(next);
    }

    /** Which connection stands after the meetings: they begin in the order of the people. */
    private int connectionOf(int person) {
        int pair = person / 2;
        return 4 * pair + 2 + person % 2;
    }

    private World meet() throws Exception {
        World world = view.world(SEED);
        for (int seed = 1; seed <= 4; seed++) {
            people.add(new Person(world, seed, Profile.QUIET, new SystemPrimitives()));
        }
        Person.meet(world, people.get(0), people.get(1));
        Person.meet(world, people.get(2), people.get(3));
        return world;
    }

    /** With a cable that was pulled and an end that was off for some hours, whatever is said. */
    private void liveADay(boolean talking) throws Exception {
        World world = meet();
        for (int hour = 0; hour < HOURS; hour++) {
            switch (hour) {
                case 5 -> people.get(0).cut();
                case 6 -> people.get(0).reconnect();
                case 9 -> people.get(3).kill();
                case 12 -> people.get(3).start();
                default -> {}
            }
            for (int part = 0; part < 4; part++) {
                if (talking) {
                    talk(hour, part);
                }
                world.pass(HOUR / 4);
                quartersNear += feelsNearness(people.get(0)) && feelsNearness(people.get(1)) ? 1 : 0;
            }
        }
    }

    /** Both agree, and a round was answered lately. */
    private static boolean feelsNearness(Person person) {
        return person.link().nearness().condition().on()
                && !person.link().nearness().feel().stale();
    }

    private void talk(int hour, int part) throws Exception {
        Person speaker = people.get((hour + part) % people.size());
        if (!speaker.isRunning()) {
            return;
        }
        speaker.say("hour " + hour + " and more of it ".repeat(part * 40));
        speaker.link().touch(part % 2 == 0);
        if (part == 1 && hour % 6 == 0) {
            speaker.show("look", new byte[20_000]);
        }
        if (part == 0 && hour % 4 == 0) {
            for (Person person : people.subList(0, 2)) {
                person.place().at(hour, part);
                person.link().nearness().on((int) (2 * HOUR / 1_000), Level.QUARTER);
            }
        }
    }

    private void assertFramesAreAlike(RelayView all) {
        Set<ByteBuffer> blocks = new HashSet<>();
        for (byte[] payload : all.payloads()) {
            assertEquals(Frame.SIZE, payload.length);
            for (int at = 0; at < payload.length; at += BLOCK) {
                assertTrue(blocks.add(ByteBuffer.wrap(payload, at, BLOCK).slice()), "16 bytes were there before");
            }
        }
        for (int person = 0; person < people.size(); person++) {
            assertGoesRoundItsSlots(all.published(connectionOf(person)), Profile.QUIET.tickMillis());
        }
    }

    private static void assertGoesRoundItsSlots(List<Seen.Published> frames, long tickMillis) {
        IntStream.range(1, frames.size()).forEach(at -> {
            long nanos = frames.get(at).at() - frames.get(at - 1).at();
            long usual = (at < Pace.BURST_FRAMES ? Pace.BURST_INTERVAL_MILLIS : tickMillis) * NANOS;
            assertTrue(Math.abs(nanos - usual) <= usual * Pace.JITTER + NANOS, "after " + nanos + " ns");
        });
        IntStream.range(Topics.SLOTS, frames.size())
                .forEach(at -> assertEquals(
                        frames.get(at - Topics.SLOTS).topic(), frames.get(at).topic()));
        assertNotEquals(frames.get(0).topic(), frames.get(1).topic());
    }
}

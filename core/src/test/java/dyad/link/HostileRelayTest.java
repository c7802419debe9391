package dyad.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.frame.Frame;
import dyad.history.MessageId;
import dyad.hum.Profile;
import dyad.keys.SystemPrimitives;
import dyad.senses.Presence;
import dyad.world.Hum;
import dyad.world.Person;
import dyad.world.RelayView;
import dyad.world.RelayView.Seen;
import dyad.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A pair lives through the same hours twice, from the same seed: with an honest relay, and with one that shows each end
 * whatever it likes beside. What the two ends send must be the same to the last bit, at the same moments, and so must be what
 * they know of each other and keep: then nothing that a relay does draws anything out of an end, or changes anything in it.
 * That it really gets in is shown by the counts, which rise by most of what was shown.
 */
final class HostileRelayTest {
    private static final long SEED = 61;
    private static final int HOURS = 12;
    private static final long MINUTE = 60_000;
    private static final int FRAMES_AT_ONCE = 40;

    private final RelayView view = new RelayView();
    private final List<Person> people = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();
    private final long[] shown = new long[2];
    private final SplittableRandom mischief = new SplittableRandom(7);

    /** What a relay may do to one end. It knows what was published until now, and holds no key. */
    @FunctionalInterface
    private interface Mischief {
        void to(HostileRelayTest life, Hum victim, int who);
    }

    /** All that one end knows of the other, tells its person, and keeps. */
    private record Standing(
            Presence presence,
            boolean touch,
            long epoch,
            long sightings,
            Waiting waiting,
            boolean frozen,
            List<Boolean> touches,
            List<MessageId> arrived,
            Set<MessageId> handedOver,
            List<String> disk) {

        static Standing of(Person person) {
            Link link = person.link();
            return new Standing(
                    link.theirPresence(),
                    link.theirTouch(),
                    link.epoch(),
                    link.sightings(),
                    link.waiting(),
                    link.frozen().isPresent(),
                    List.copyOf(person.diary().touches()),
                    List.copyOf(person.arrivedIds()),
                    person.handedOver(),
                    person.store().content());
        }
    }

    @Test
    void replaysHoursLaterAreNotAnswered() throws Exception {
        assertNothingShows((life, victim, who) -> life.showOld(victim, life.mischief.nextBoolean()));
    }

    @Test
    void retainedForgeriesAreNotAnswered() throws Exception {
        assertNothingShows((life, victim, who) -> life.forge(victim, Frame.SIZE, true));
    }

    @Test
    void ownFramesThatComeBackAndSwappedDirectionsAreNotAnswered() throws Exception {
        assertNothingShows((life, victim, who) -> life.reflect(victim));
    }

    @Test
    void framesOfEveryWrongSizeAreNotAnswered() throws Exception {
        assertNothingShows((life, victim, who) -> {
            for (int size : new int[] {0, 1, Frame.SIZE - 1, Frame.SIZE + 1, 65_536}) {
                life.forge(victim, size, life.mischief.nextBoolean());
            }
        });
    }

    @Test
    void genuineFramesWithOneBitTurnedAreNotAnswered() throws Exception {
        assertNothingShows((life, victim, who) -> life.flip(victim));
    }

    /**
     * Hours of frames in both directions are kept back, and then shown in any order over an hour, in which the fresh ones are
     * kept back still. What they say is old, and lawful all the same: words are heard once and in order.
     */
    @Test
    void framesHeldBackForHoursAndShownInAnyOrderFakeNothingAndWordsAreHeardOnceAndInOrder() throws Exception {
        World world = meet();
        world.pass(15 * MINUTE);
        people.forEach(person -> person.withhold(true));
        int from = view.payloads().size();
        List<String> said = new ArrayList<>();
        for (int quarter = 0; quarter < 12; quarter++) {
            said.add("nobody hears number " + quarter);
            people.getFirst().say(said.getLast());
            people.getFirst().link().touch(quarter % 2 == 0);
            world.pass(15 * MINUTE);
        }
        Person hearer = people.getLast();
        assertAwayAndUntouched(hearer);
        assertEquals(List.of(), hearer.heard());
        List<Integer> order = new ArrayList<>(
                IntStream.range(from, view.payloads().size()).boxed().toList());
        Collections.shuffle(order, new Random(SEED));
        for (int at = 0; at < order.size(); at++) {
            Seen.Published frame = published().get(order.get(at));
            hearer.link().hear(frame.topic(), view.payloads().get(order.get(at)), mischief.nextBoolean());
            assertAwayAndUntouched(hearer);
            assertEquals(said.subList(0, hearer.heard().size()), hearer.heard());
            if (at % (order.size() / 60) == 0) {
                world.pass(MINUTE);
            }
        }
        assertFalse(hearer.heard().isEmpty(), "what is lawful came through");
        people.forEach(person -> person.withhold(false));
        assertTrue(
                world.passUntil(60 * MINUTE, () -> hearer.heard().equals(said)),
                hearer.heard().toString());
        assertTrue(world.passUntil(60 * MINUTE, () -> hearer.link().theirPresence() == Presence.HERE));
        world.pass(60 * MINUTE);
        assertEquals(said, hearer.heard());
        people.forEach(person -> assertTrue(person.link().frozen().isEmpty()));
    }

    private static void assertAwayAndUntouched(Person person) {
        assertEquals(Presence.AWAY, person.link().theirPresence());
        assertEquals(List.of(), person.diary().touches());
    }

    @Test
    void theMeasureSeesAWordThatIsSaid() throws Exception {
        HostileRelayTest honest = new HostileRelayTest();
        honest.live((life, victim, who) -> {});
        live((life, victim, who) -> {
            if (who == 0) {
                try {
                    life.people.getFirst().say("one word more");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        assertFalse(Arrays.deepEquals(
                honest.view.payloads().toArray(), view.payloads().toArray()));
        assertEquals(honest.view.seen(), view.seen());
    }

    private void assertNothingShows(Mischief what) throws Exception {
        HostileRelayTest honest = new HostileRelayTest();
        honest.live((life, victim, who) -> {});
        live(what);
        assertEquals(honest.view.seen(), view.seen());
        List<byte[]> expected = honest.view.payloads();
        for (int frame = 0; frame < expected.size(); frame++) {
            assertArrayEquals(expected.get(frame), view.payloads().get(frame), "frame " + frame);
        }
        for (int look = 0; look < honest.standings.size(); look++) {
            assertEquals(honest.standings.get(look), standings.get(look), "look " + look);
        }
        for (int who = 0; who < 2; who++) {
            assertEquals(honest.people.get(who).heard(), people.get(who).heard());
            assertFalse(people.get(who).diary().touches().isEmpty(), "nothing to be seen");
            long more = foreign(people.get(who)) - foreign(honest.people.get(who));
            assertTrue(more > shown[who] / 2, more + " of " + shown[who] + " were counted");
        }
    }

    private static long foreign(Person person) {
        return person.link().counts().foreign();
    }

    private void live(Mischief what) throws Exception {
        World world = meet();
        for (int quarter = 0; quarter < 4 * HOURS; quarter++) {
            Person speaker = people.get(quarter % 2);
            speaker.say("a quarter of an hour is over, number " + quarter);
            speaker.link().touch(quarter % 4 < 2);
            world.pass(15 * MINUTE);
            for (int who = 0; who < 2; who++) {
                what.to(this, people.get(who).hum().orElseThrow(), who);
            }
            people.forEach(person -> standings.add(Standing.of(person)));
        }
    }

    private World meet() throws Exception {
        World world = view.world(SEED);
        for (int seed = 1; seed <= 2; seed++) {
            people.add(new Person(world, seed, Profile.METERED, new SystemPrimitives()));
        }
        Person.meet(world, people.get(0), people.get(1));
        return world;
    }

    private void show(Hum victim, String topic, byte[] payload, boolean retained) {
        int who = people.getFirst().hum().equals(Optional.of(victim)) ? 0 : 1;
        shown[who]++;
        victim.show(topic, payload, retained);
    }

    private void showOld(Hum victim, boolean retained) {
        for (int count = 0; count < FRAMES_AT_ONCE; count++) {
            int which = mischief.nextInt(view.payloads().size());
            show(victim, published().get(which).topic(), view.payloads().get(which), retained);
        }
    }

    private void forge(Hum victim, int size, boolean retained) {
        for (int count = 0; count < FRAMES_AT_ONCE; count++) {
            byte[] random = new byte[size];
            mischief.nextBytes(random);
            show(victim, any().topic(), random, retained);
        }
    }

    /** Its own newest frames, on its own topics and on its partner's; and its partner's on its own. */
    private void reflect(Hum victim) {
        List<Seen.Published> all = published();
        for (int back = 1; back <= FRAMES_AT_ONCE; back++) {
            byte[] payload = view.payloads().get(all.size() - back);
            show(victim, all.get(all.size() - back).topic(), payload, false);
            show(victim, any().topic(), payload, false);
        }
    }

    private void flip(Hum victim) {
        for (int back = 1; back <= FRAMES_AT_ONCE; back++) {
            int which = published().size() - back;
            byte[] payload = view.payloads().get(which).clone();
            payload[mischief.nextInt(payload.length)] ^= (byte) (1 << mischief.nextInt(8));
            show(victim, published().get(which).topic(), payload, mischief.nextBoolean());
        }
    }

    private Seen.Published any() {
        return published().get(mischief.nextInt(published().size()));
    }

    private List<Seen.Published> published() {
        return view.seen().stream()
                .filter(Seen.Published.class::isInstance)
                .map(Seen.Published.class::cast)
                .toList();
    }
}

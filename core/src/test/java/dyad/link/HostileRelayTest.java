package dyad.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.frame.Frame;
import dyad.hum.Profile;
import dyad.keys.SystemPrimitives;
import dyad.world.Hum;
import dyad.world.Person;
import dyad.world.RelayView;
import dyad.world.RelayView.Seen;
import dyad.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A pair lives through the same hours twice, from the same seed: with an honest relay, and with one that shows each end
 * whatever it likes beside. What the two ends send must be the same to the last bit, at the same moments: then nothing that
 * a relay does draws anything out of an end, or changes anything in it. (That it really gets in is shown by the counts.)
 */
final class HostileRelayTest {
    private static final long SEED = 61;
    private static final int HOURS = 12;
    private static final long MINUTE = 60_000;
    private static final int FRAMES_AT_ONCE = 40;

    private final RelayView view = new RelayView();
    private final List<Person> people = new ArrayList<>();
    private final SplittableRandom mischief = new SplittableRandom(7);

    /** What a relay may do to one end. It knows what was published until now, and holds no key. */
    @FunctionalInterface
    private interface Mischief {
        void to(HostileRelayTest life, Hum victim, int who);
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
        for (int who = 0; who < 2; who++) {
            assertEquals(honest.people.get(who).heard(), people.get(who).heard());
            assertTrue(people.get(who).link().frozen().isEmpty());
        }
    }

    private void live(Mischief what) throws Exception {
        World world = view.world(SEED);
        for (int seed = 1; seed <= 2; seed++) {
            people.add(new Person(world, seed, Profile.METERED, new SystemPrimitives()));
        }
        Person.meet(world, people.get(0), people.get(1));
        for (int quarter = 0; quarter < 4 * HOURS; quarter++) {
            people.get(quarter % 2).say("a quarter of an hour is over, number " + quarter);
            world.pass(15 * MINUTE);
            for (int who = 0; who < 2; who++) {
                what.to(this, people.get(who).hum().orElseThrow(), who);
            }
        }
    }

    private void showOld(Hum victim, boolean retained) {
        for (int count = 0; count < FRAMES_AT_ONCE; count++) {
            int which = mischief.nextInt(view.payloads().size());
            victim.show(published().get(which).topic(), view.payloads().get(which), retained);
        }
    }

    private void forge(Hum victim, int size, boolean retained) {
        for (int count = 0; count < FRAMES_AT_ONCE; count++) {
            byte[] random = new byte[size];
            mischief.nextBytes(random);
            victim.show(any().topic(), random, retained);
        }
    }

    /** Its own newest frames, on its own topics and on its partner's; and its partner's on its own. */
    private void reflect(Hum victim) {
        List<Seen.Published> all = published();
        for (int back = 1; back <= FRAMES_AT_ONCE; back++) {
            byte[] payload = view.payloads().get(all.size() - back);
            victim.show(all.get(all.size() - back).topic(), payload, false);
            victim.show(any().topic(), payload, false);
        }
    }

    private void flip(Hum victim) {
        for (int back = 1; back <= FRAMES_AT_ONCE; back++) {
            int which = published().size() - back;
            byte[] payload = view.payloads().get(which).clone();
            payload[mischief.nextInt(payload.length)] ^= (byte) (1 << mischief.nextInt(8));
            victim.show(published().get(which).topic(), payload, mischief.nextBoolean());
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

package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.hum.Profile;
import dyad.keys.SystemPrimitives;
import dyad.senses.Presence;
import dyad.world.Person;
import dyad.world.RelayView;
import dyad.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Safety property 4, under virtual time: whatever is behind a silence, and whatever was before a return, relay and partner see
 * the same, not alike but equal. Six moments, or a hundred with {@code -Ddyad.safety.full=true}.
 */
final class P04ASilenceIsASilenceTest {
    private static final int MOMENTS = Boolean.getBoolean("dyad.safety.full") ? 100 : 6;
    private static final long MINUTE = 60_000;

    /** Something that a person can do. */
    @FunctionalInterface
    private interface Act {
        void by(Person person) throws Exception;
    }

    /** All that two others see: the relay of both, and the partner of the one who acts. */
    private record Views(List<RelayView.Seen> relay, List<String> partner) {}

    /** What an end does when its person pauses: it falls silent, and takes the link up again without humming. */
    private static void pause(Person person) throws Exception {
        person.kill();
        person.boot();
    }

    @Test
    void stoppingLooksTheSameToRelayAndPartnerWhateverIsBehindIt() throws Exception {
        List<Act> stops = List.of(Person::kill, Person::cut, Person::leave, P04ASilenceIsASilenceTest::pause);
        for (int moment = 0; moment < MOMENTS; moment++) {
            List<Views> views = new ArrayList<>();
            for (Act stop : stops) {
                views.add(after(moment, stop));
            }
            assertEquals(1, Set.copyOf(views).size(), "moment " + moment);
            assertTrue(views.getFirst().partner().contains("AWAY"), "the partner notices");
            if (moment == 0) {
                Views polite = after(moment, person -> person.link().presence(Presence.AWAY));
                assertNotEquals(views.getFirst(), polite, "an end that says so first is noticed");
            }
        }
        System.out.printf(
                "safety: P04 virtual time: at %d moments kill, cable, pause and leaving give relay and partner equal views, and"
                        + " so do four ways of coming back; control (an end that says that it goes) noticed%n",
                MOMENTS);
    }

    @Test
    void startingLooksTheSameWhateverWasBefore() throws Exception {
        List<Act> starts = List.of(
                person -> {
                    person.kill();
                    person.start();
                },
                person -> {
                    person.cut();
                    person.reconnect();
                },
                person -> {
                    pause(person);
                    person.start();
                },
                person -> person.moved(77).start());
        for (int moment = 0; moment < MOMENTS; moment++) {
            List<List<RelayView.Seen>> views = new ArrayList<>();
            for (Act start : starts) {
                views.add(after(moment, start).relay());
            }
            assertEquals(1, Set.copyOf(views).size(), "moment " + moment);
        }
    }

    /** The views of a minute in which at some moment of a tick one of the two does this. */
    private static Views after(int moment, Act act) throws Exception {
        RelayView view = new RelayView();
        World world = view.world(1_000 + moment);
        Person one = new Person(world, 1, Profile.HOME, new SystemPrimitives());
        Person other = new Person(world, 2, Profile.HOME, new SystemPrimitives());
        Person.meet(world, one, other);
        world.pass(MINUTE + 97L * moment);
        act.by(one);
        List<String> partner = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            world.pass(100);
            partner.add(other.link().theirPresence() + "");
        }
        world.pass(MINUTE / 2);
        return new Views(view.seen(), partner);
    }
}

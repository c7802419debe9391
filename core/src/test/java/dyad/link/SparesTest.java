package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.hum.OutgoingFrame;
import dyad.hum.Pace;
import dyad.senses.Presence;
import dyad.world.Person;
import dyad.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames made beforehand, for ticks whose own come too late: nobody can tell them from others, and nothing is lost by them. */
class SparesTest {
    private static final long MINUTE = 60_000;
    private static final int SLOTS = 64;

    private final World world = new World(23);
    private Person left = new Person(world, 1);
    private Person right = new Person(world, 2);

    @BeforeEach
    void meet() throws Exception {
        List<Person> both = Person.met(world);
        left = both.get(0);
        right = both.get(1);
        world.pass(MINUTE);
    }

    @Test
    void asSlowAsCanBeTheTwoStillFeelAndHearEachOther() throws Exception {
        world.weather().slowDown(1);
        List<String> said = new ArrayList<>();
        for (int word = 0; word < 20; word++) {
            said.add("word " + word);
            left.say(said.getLast());
            world.pass(MINUTE / 2);
            assertEquals(Presence.HERE, right.link().theirPresence());
            assertEquals(Presence.HERE, left.link().theirPresence());
        }
        world.pass(MINUTE);
        assertEquals(said, right.heard());
        assertTrue(world.weather().toll().spares() > 400);
    }

    @Test
    void whatRestsAtTheRelayRestsInSparesToo() throws Exception {
        right.kill();
        world.pass(MINUTE);
        world.weather().slowDown(1);
        left.say("for later");
        assertTrue(world.passUntil(10 * MINUTE, () -> left.handedOver().size() == 1));
        world.pass(10 * MINUTE);
        left.kill();
        right.start();
        world.pass(MINUTE);
        assertEquals(List.of("for later"), right.heard());
    }

    @Test
    void aSpareIsForTheSlotOfItsTickAndIsSealedByItself() {
        left.cut();
        Link link = left.link();
        link.connected();
        link.next();
        List<OutgoingFrame> spares = link.spares();
        OutgoingFrame own = link.next();
        OutgoingFrame spare = spares.getFirst();
        assertEquals(Pace.SPARE_FRAMES, spares.size());
        assertEquals(own.topic(), spare.topic());
        assertEquals(own.sequence(), spare.sequence());
        assertEquals(512, spare.payload().length);
        assertTrue(firstBytes(own) != firstBytes(spare), "a nonce of its own");
        link.written(spares.get(0));
        link.written(spares.get(1));
        OutgoingFrame next = link.next();
        assertEquals(spares.get(2).topic(), next.topic());
        assertEquals(spares.get(2).sequence(), next.sequence());
    }

    private static int firstBytes(OutgoingFrame frame) {
        return Arrays.hashCode(Arrays.copyOf(frame.payload(), 12));
    }

    /** A word counts as handed to the relay by what was in the frame that went out, not in the one that came too late for it. */
    @Test
    void whatWasInAFrameThatCameTooLateIsNotAtTheRelay() throws Exception {
        right.kill();
        world.pass(MINUTE);
        left.cut();
        Link link = left.link();
        link.connected();
        write(link, 8);
        List<OutgoingFrame> spares = link.spares();
        left.say("for later");
        OutgoingFrame tooLate = link.next();
        assertNotEquals(firstBytes(tooLate), firstBytes(spares.getFirst()));
        link.written(spares.getFirst());
        write(link, SLOTS - 1);
        assertEquals(Set.of(), left.handedOver(), "slot 8 holds what was there before");
        write(link, 4);
        assertEquals(1, left.handedOver().size());
    }

    private static void write(Link link, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            link.written(link.next());
        }
    }
}

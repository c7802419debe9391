package dyad.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.keys.Primitives;
import dyad.link.Bond;
import dyad.world.Hum;
import dyad.world.Person;
import dyad.world.World;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Attacks on a meeting; docs/protocol.md has the table of them. */
final class MeetingAttackTest {
    private static final String RELAY = "mqtt://relay.invalid:1883";
    private static final long MINUTE = 60_000;

    private final World world = new World(31);
    private final Person giver = new Person(world, 41);
    private final Person taker = new Person(world, 42);
    private final Meeting offer = Meeting.offer(giver.seams(), RELAY, () -> {});
    private final Primitives primitives = giver.seams().primitives();

    private Code code(Meeting of) throws CodeException {
        return Code.parse(primitives, of.state().code().orElseThrow());
    }

    private Meeting take(Code code) {
        return Meeting.take(taker.seams(), code, () -> {});
    }

    private static boolean haveWords(Meeting... meetings) {
        return List.of(meetings).stream()
                .allMatch(meeting -> meeting.state().recognition().isPresent());
    }

    @Test
    void aCodeWithAnotherSecretReachesNobody() throws Exception {
        Code right = code(offer);
        Meeting guess = take(new Code(
                right.relay(), right.rendezvous(), right.bundleHash(), new byte[32], right.expiresAtSeconds()));
        world.connect(offer);
        world.connect(guess);
        world.pass(3 * MINUTE);
        assertFalse(haveWords(guess));
        assertFalse(offer.state().engaged());
        assertEquals(Optional.of(Ending.EXPIRED), guess.state().ending());
    }

    @Test
    void aCodeThatNamesAnotherBundleEndsTheMeeting() throws Exception {
        Code right = code(offer);
        Meeting wrong = take(
                new Code(right.relay(), right.rendezvous(), new byte[32], right.secret(), right.expiresAtSeconds()));
        world.connect(offer);
        world.connect(wrong);
        assertTrue(world.passUntil(MINUTE, () -> wrong.state().ending().isPresent()));
        assertEquals(Optional.of(Ending.WRONG), wrong.state().ending());
        assertFalse(haveWords(wrong));
    }

    @Test
    void aCodeThatWasSwappedForAnothersLeadsToThatOtherAndTheWordsDiffer() throws Exception {
        Meeting others = Meeting.offer(new Person(world, 43).seams(), RELAY, () -> {});
        Meeting swapped = take(code(others));
        Meeting thief = Meeting.take(new Person(world, 44).seams(), code(offer), () -> {});
        List.of(offer, others, swapped, thief).forEach(world::connect);
        assertTrue(world.passUntil(MINUTE, () -> haveWords(offer, others, swapped, thief)));
        assertNotEquals(offer.state().recognition(), swapped.state().recognition());
        assertEquals(others.state().recognition(), swapped.state().recognition());
    }

    /** Two who do not compare the words, and someone in between: each has a bond with that one, and none with the other. */
    @Test
    void whoIsInBetweenCannotMakeTheTwoBelieveInOneBond() throws Exception {
        Person middle = new Person(world, 45);
        Meeting forged = Meeting.offer(middle.seams(), RELAY, () -> {});
        Meeting victim = take(code(forged));
        Meeting taken = Meeting.take(new Person(world, 46).seams(), code(offer), () -> {});
        List.of(offer, forged, victim, taken).forEach(world::connect);
        assertTrue(world.passUntil(MINUTE, () -> haveWords(offer, forged, victim, taken)));
        List.of(offer, forged, victim, taken).forEach(meeting -> assertTrue(meeting.confirm(true)));
        assertTrue(world.passUntil(
                MINUTE, () -> offer.met().isPresent() && victim.met().isPresent()));
        Bond one = Bond.load(giver.store()).orElseThrow();
        Bond other = Bond.load(taker.store()).orElseThrow();
        assertNotEquals(hex(one.id()), hex(other.id()), "the transcript names both keys: no unknown key share");
        assertNotEquals(hex(one.topicKey()), hex(other.topicKey()));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void aRelayThatAltersReflectsAndReplaysGivesNobodyWordsThatAreNotTheirs() throws Exception {
        Meeting take = take(code(offer));
        Hum one = world.connect(offer);
        Hum two = world.connect(take);
        assertTrue(world.passUntil(MINUTE, () -> haveWords(offer, take)));
        Optional<Recognition> words = offer.state().recognition();
        for (World.Published frame : List.copyOf(world.seen())) {
            byte[] altered = frame.payload().clone();
            altered[300] ^= 1;
            for (Hum hum : List.of(one, two)) {
                hum.show(frame.topic(), altered, false);
                hum.show(frame.topic(), frame.payload(), false);
            }
        }
        assertEquals(words, offer.state().recognition());
        assertEquals(words, take.state().recognition());
        assertTrue(offer.confirm(true) && take.confirm(true));
        assertTrue(world.passUntil(MINUTE, () -> offer.finished() && take.finished()));
    }

    @Test
    void aMeetingThatWasRecordedAndIsPlayedAgainGivesNoSecondOne() throws Exception {
        Meeting take = take(code(offer));
        Hum one = world.connect(offer);
        Hum two = world.connect(take);
        assertTrue(world.passUntil(MINUTE, () -> haveWords(offer, take)));
        offer.confirm(true);
        take.confirm(true);
        assertTrue(world.passUntil(MINUTE, () -> offer.finished() && take.finished()));
        one.cut();
        two.cut();
        Meeting later = Meeting.offer(giver.seams(), RELAY, () -> {});
        world.connect(later);
        for (World.Published frame : List.copyOf(world.seen())) {
            world.inject(frame.topic(), frame.payload());
            later.hear(later.subscriptions().getFirst(), frame.payload(), false);
        }
        world.pass(3 * MINUTE);
        assertFalse(later.state().engaged());
        assertEquals(Optional.of(Ending.EXPIRED), later.state().ending());
    }

    @Test
    void aCodeOrBundleOfAnotherVersionIsRefused() {
        String text = offer.state().code().orElseThrow();
        byte[] body = assertDecodes(text);
        for (int version : new int[] {0, 2}) {
            byte[] other = body.clone();
            other[0] = (byte) version;
            CodeException refusal =
                    assertThrows(CodeException.class, () -> Code.parse(primitives, CodeText.encode(primitives, other)));
            assertTrue(refusal.sentence().contains("version"));
        }
    }

    private byte[] assertDecodes(String text) {
        try {
            return CodeText.decode(primitives, text);
        } catch (CodeException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void meetingAgainEndsTheKeysOfBefore() throws Exception {
        Person.meet(world, giver, taker);
        Bond before = Bond.load(giver.store()).orElseThrow();
        giver.kill();
        taker.kill();
        Person.meet(world, giver, taker);
        Bond after = Bond.load(giver.store()).orElseThrow();
        assertNotEquals(hex(before.id()), hex(after.id()));
        assertNotEquals(hex(before.topicKey()), hex(after.topicKey()));
        assertEquals(
                hex(after.topicKey()),
                hex(Bond.load(taker.store()).orElseThrow().topicKey()));
    }
}

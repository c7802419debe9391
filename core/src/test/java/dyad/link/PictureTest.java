package dyad.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.delivery.Bodies;
import dyad.delivery.Message;
import dyad.delivery.Transfers;
import dyad.history.MessageId;
import dyad.history.Picture;
import dyad.history.Saying;
import dyad.history.Thumbnail;
import dyad.seam.Pictures.State;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import dyad.world.Person;
import dyad.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures between two real cores: how they cross, and what a partner who is not honest can do with them. */
final class PictureTest {
    private static final long MINUTE = 60_000;

    private final World world = new World(31);
    private Person left = new Person(world, 1);
    private Person right = new Person(world, 2);

    @BeforeEach
    void meet() throws Exception {
        List<Person> both = Person.met(world);
        left = both.get(0);
        right = both.get(1);
        world.pass(MINUTE);
    }

    private static byte[] body(int length) {
        byte[] body = new byte[length];
        for (int at = 0; at < length; at++) {
            body[at] = (byte) (at * 31 + (at >> 8));
        }
        return body;
    }

    private static Optional<State> state(Person person, MessageId picture) {
        return person.store().look().pictures().state(picture);
    }

    private static Optional<byte[]> kept(Person person, MessageId picture) {
        return person.store().look().pictures().body(picture);
    }

    @Test
    void aPictureOfTheLargestSizeCrossesInFiveMinutesAndBothSeeHowFarItIs() throws Exception {
        byte[] body = body(Picture.MOST_BYTES);
        MessageId picture = left.show("look", body);
        assertTrue(world.passUntil(MINUTE, () -> right.heard().contains("look")), "announced like a word");
        world.pass(2 * MINUTE);
        Transfers.Sending sending = left.store().transact(Transfers::sending).getFirst();
        Transfers.Arriving arriving =
                right.store().transact(Transfers::arriving).orElseThrow();
        assertEquals(157, sending.chunks());
        assertEquals(157, arriving.chunks());
        assertEquals(arriving.left(), sending.left(), 5, "the sender is behind by what is not acknowledged");
        assertEquals(95, arriving.left(), 15, "two minutes of five");
        assertArrayEquals(Arrays.copyOf(body, arriving.beginning().length), arriving.beginning());
        assertTrue(world.passUntil(4 * MINUTE, () -> right.diary().pictured().contains(picture)));
        assertArrayEquals(body, kept(right, picture).orElseThrow());
        world.pass(MINUTE);
        assertEquals(List.of(), left.store().transact(Transfers::sending));
    }

    @Test
    void wordsGoBeforeAPictureAndArriveAsSoonAsEver() throws Exception {
        left.show("look", body(Picture.MOST_BYTES));
        world.pass(MINUTE);
        for (int word = 0; word < 10; word++) {
            String text = "word " + word;
            left.say(text);
            assertTrue(world.passUntil(5_000, () -> right.heard().contains(text)), text);
        }
    }

    @Test
    void aPictureGoesOnAfterAnyStartOfEitherEnd() throws Exception {
        byte[] body = body(Picture.MOST_BYTES);
        MessageId picture = left.show("look", body);
        world.pass(MINUTE);
        for (Person victim : List.of(left, right, left)) {
            int before =
                    right.store().transact(Transfers::arriving).orElseThrow().left();
            victim.kill();
            world.pass(MINUTE / 2);
            victim.start();
            world.pass(MINUTE);
            assertTrue(right.store().transact(Transfers::arriving).orElseThrow().left() < before, "it went on");
        }
        assertTrue(world.passUntil(5 * MINUTE, () -> right.diary().pictured().contains(picture)));
        assertArrayEquals(body, kept(right, picture).orElseThrow());
        assertEquals(List.of(picture), right.diary().pictured());
    }

    @Test
    void theBodyWaitsForItsReceiverWhileTheAnnouncementLiesAtTheRelay() throws Exception {
        right.kill();
        world.pass(MINUTE);
        MessageId picture = left.show("while you were away", body(3_000));
        assertTrue(world.passUntil(5 * MINUTE, () -> left.handedOver().contains(picture)));
        left.kill();
        right.start();
        world.pass(MINUTE);
        assertEquals(List.of("while you were away"), right.heard());
        assertEquals(Optional.empty(), state(right, picture));
        left.start();
        assertTrue(world.passUntil(2 * MINUTE, () -> state(right, picture).equals(Optional.of(State.WHOLE))));
    }

    @Test
    void whatIsForgottenBeforeItIsWholeIsNotKept() throws Exception {
        MessageId picture = left.show("look", body(8_000));
        assertTrue(world.passUntil(MINUTE, () -> right.heard().contains("look")));
        right.store().transact(records -> records.forget(picture));
        world.pass(3 * MINUTE);
        assertEquals(Optional.empty(), state(right, picture));
        assertEquals(0, right.link().counts().unaskedMessages());
        MessageId next = left.show("another", body(1_000));
        assertTrue(world.passUntil(MINUTE, () -> right.diary().pictured().contains(next)), "nothing is held up");
    }

    @Test
    void aLinkThatBeginsAnewBringsPicturesBackFromWhoeverHasThem() throws Exception {
        MessageId gone = announced("neither has it");
        MessageId half = left.show("half", body(Picture.MOST_BYTES));
        world.pass(2 * MINUTE);
        assertTrue(right.store().transact(Transfers::arriving).isPresent(), "half of it is there");
        left.leave();
        right.leave();
        Person.meet(world, left, right);
        assertTrue(world.passUntil(10 * MINUTE, () -> state(right, half).equals(Optional.of(State.WHOLE))));
        assertArrayEquals(body(Picture.MOST_BYTES), kept(right, half).orElseThrow());
        assertTrue(world.passUntil(10 * MINUTE, () -> state(right, gone).equals(Optional.of(State.GONE))));
        assertTrue(world.passUntil(10 * MINUTE, () -> state(left, gone).equals(Optional.of(State.GONE))));
    }

    /** An announcement whose body its author has lost. */
    private MessageId announced(String caption) throws Exception {
        Bodies bodies = new Bodies(left.seams().primitives(), left.seams().entropy());
        Picture picture = new Picture(4, 3, new Thumbnail(1, 1, new int[] {0x123}), body(700));
        MessageId id = fresh();
        left.link().say(id, bodies.announcement(caption, picture));
        world.passUntil(MINUTE, () -> right.heard().contains(caption));
        return id;
    }

    // --- a partner who is not honest -----------------------------------------------------------------------------

    private MessageId announce(int announcedLength, byte[] body) throws Exception {
        MessageId picture = left.seams().entropy().freshId();
        Bodies bodies = new Bodies(left.seams().primitives(), left.seams().entropy());
        Picture announced = new Picture(4, 3, new Thumbnail(1, 1, new int[] {0x123}), body(announcedLength));
        Saying said = bodies.announcement("false", announced);
        left.link().say(picture, said);
        world.passUntil(MINUTE, () -> right.heard().contains("false"));
        send(picture, body);
        return picture;
    }

    private void send(MessageId picture, byte[] body) throws Exception {
        left.store().transact(records -> {
            draft(records, new Message.Body(fresh(), picture, body));
            return true;
        });
        // A start looks for drafts anew.
        left.kill();
        left.start();
        world.pass(2 * MINUTE);
    }

    private MessageId fresh() {
        return left.seams().entropy().freshId();
    }

    private static void draft(Records records, Message message) {
        records.addDraft(Stream.BULK, message.id(), message.bytes());
    }

    @Test
    void aBodyThatIsNotTheAnnouncedOneCannotBeShown() throws Exception {
        for (byte[] wrong : List.of(body(901), body(899), new byte[900])) {
            MessageId picture = announce(900, wrong);
            assertEquals(Optional.of(State.BROKEN), state(right, picture));
            assertEquals(Optional.empty(), kept(right, picture));
        }
        MessageId right2 = announce(900, body(900));
        assertEquals(Optional.of(State.WHOLE), state(right, right2), "the positive control");
    }

    @Test
    void aBodyThatNobodyAnnouncedOrThatCameAlreadyIsNotKept() throws Exception {
        MessageId picture = left.show("look", body(500));
        world.pass(MINUTE);
        send(picture, body(500));
        send(fresh(), body(500));
        left.store().transact(records -> {
            draft(records, new Message.Word(fresh(), 1, Saying.words("in the wrong stream")));
            return true;
        });
        send(picture, new byte[0]);
        assertArrayEquals(body(500), kept(right, picture).orElseThrow());
        assertEquals(List.of("look"), right.heard());
        assertEquals(List.of(picture), right.diary().pictured());
        assertEquals(2, right.link().counts().unaskedMessages(), "the one of nothing, and the word");
        left.say("and on it goes");
        assertTrue(world.passUntil(MINUTE, () -> right.heard().contains("and on it goes")));
    }

    @Test
    void aMessageOfBulkThatNeverEndsIsDroppedAndHoldsUpNothing() throws Exception {
        MessageId endless = fresh();
        left.store().transact(records -> {
            records.addDraft(Stream.BULK, endless, new byte[200_000]);
            return true;
        });
        left.kill();
        left.start();
        world.pass(20 * MINUTE);
        assertTrue(right.store().look().parts(Stream.BULK).size() < 200, "what is kept of it is bounded");
        MessageId picture = left.show("look", body(500));
        assertTrue(world.passUntil(5 * MINUTE, () -> right.diary().pictured().contains(picture)));
    }

    @Test
    void whoIsAskedForWhatWasNeverSaidHasNothingToGive() throws Exception {
        left.store().transact(records -> {
            Message.Wanted wanted = new Message.Wanted(fresh(), fresh());
            records.addDraft(Stream.WORDS, wanted.id(), wanted.bytes());
            return true;
        });
        left.say("x");
        world.pass(MINUTE);
        assertEquals(0, right.store().look().draftCount(Stream.BULK));
        assertEquals(List.of(), left.diary().pictured());
        assertEquals(1, left.link().counts().unaskedMessages(), "an empty body, of nothing");
    }
}

package dyad.delivery;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.bytes.MalformedException;
import dyad.history.Attachment;
import dyad.history.MessageId;
import dyad.history.Picture;
import dyad.history.Saying;
import dyad.history.Thumbnail;
import dyad.keys.SystemPrimitives;
import dyad.vectors.Vectors;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * The messages of pictures, byte by byte, as docs/protocol.md describes them: a picture of 640 by 480 pixels whose body is
 * 00 01 … 3f, with a thumbnail of three cells and the words "hi"; an id named n is n, n + 1 … n + 15.
 */
final class PictureVectorsTest {
    private final Vectors vectors = new Vectors("derivations.txt");
    private final Bodies bodies = new Bodies(new SystemPrimitives(), target -> Arrays.fill(target, (byte) 0));
    private final Picture picture =
            new Picture(640, 480, new Thumbnail(3, 1, new int[] {0x123, 0x456, 0x789}), Vectors.counting(0, 64));

    private static MessageId id(int first) {
        return MessageId.of(Vectors.counting(first, MessageId.SIZE));
    }

    @Test
    void theMessagesAreThoseOfTheDocument() {
        Message.Word announcement = new Message.Word(id(0x60), 1_000, bodies.announcement("hi", picture));
        assertAll(
                () -> vectors.check("message-picture", announcement.bytes()),
                () -> vectors.check("message-body", new Message.Body(id(0x70), id(0x60), picture.body()).bytes()),
                () -> vectors.check("message-wanted", new Message.Wanted(id(0x70), id(0x60)).bytes()));
    }

    @Test
    void everyMessageIsReadAsItWasWritten() throws MalformedException {
        Message.Word announcement = new Message.Word(id(9), 1_000, bodies.announcement("hi", picture));
        assertEquals(announcement, Message.read(announcement.bytes()));
        Message.Wanted wanted = new Message.Wanted(id(9), id(8));
        assertEquals(wanted, Message.read(wanted.bytes()));
        Message.Body read = (Message.Body) Message.read(new Message.Body(id(9), id(8), picture.body()).bytes());
        assertEquals(id(8), read.picture());
        assertArrayEquals(picture.body(), read.body());
    }

    @Test
    void theLargestThumbnailFitsIntoTheFirstChunkWithSomeWords() {
        int cells = Thumbnail.MOST_CELLS * Thumbnail.MOST_CELLS;
        Picture large = new Picture(
                2_048,
                2_048,
                new Thumbnail(Thumbnail.MOST_CELLS, Thumbnail.MOST_CELLS, new int[cells]),
                new byte[Picture.MOST_BYTES]);
        Message.Word announcement = new Message.Word(id(9), 1_000, bodies.announcement("", large));
        assertEquals(359, announcement.bytes().length);
        assertTrue(announcement.said().attachment().bytes().length <= Attachment.MOST_BYTES);
        assertEquals(157, Message.Body.chunks(Picture.MOST_BYTES));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        byte[] good = new Message.Word(id(9), 1_000, bodies.announcement("", picture)).bytes();
        int head = MessageId.SIZE + 1 + 8;
        for (int at : new int[] {head, head + 2, head + 38, head + 39}) {
            byte[] bad = good.clone();
            bad[at] = (byte) 0xff;
            assertThrows(MalformedException.class, () -> Message.read(bad), "byte " + at);
        }
        for (int length = MessageId.SIZE + 1; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(MalformedException.class, () -> Message.read(cut));
        }
        byte[] tooLarge = new Message.Body(id(9), id(8), new byte[Picture.MOST_BYTES + 1]).bytes();
        assertThrows(MalformedException.class, () -> Message.read(tooLarge));
        assertEquals("hi", bodies.announcement("hi", picture).text());
        assertTrue(!new Saying("", bodies.announcement("", picture).attachment()).isEmpty());
    }
}

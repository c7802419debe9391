package dyad.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.history.MessageId;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.vectors.SharedVectors;
import org.junit.jupiter.api.Test;

/** A letter as the second implementation wrote it. */
final class SharedLetterTest {
    @Test
    void aLetterOfTheirsIsRead() throws Exception {
        SharedVectors vectors = new SharedVectors("letter");
        LetterSealer sealer = new LetterSealer(new SystemPrimitives(), target -> {}, vectors.bytes("bond"));
        LetterHead head =
                new LetterHead(vectors.number("letterKey"), vectors.number("root"), vectors.bytes("ciphertext"));
        long number = vectors.number("letter");
        byte[] key = sealer.open(Role.SECOND, number, head, vectors.bytes("seed"), vectors.bytes("psk"));
        vectors.check("recordKey", key);
        int part = (int) vectors.number("part");
        byte[] text = sealer.open(key, number, part, vectors.bytes("record")).orElseThrow();
        assertArrayEquals(vectors.bytes("text"), text);
        assertEquals(2, LetterText.read(text, _ -> MessageId.NONE).lines().size());
    }
}

package dyad.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.history.MessageId;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.vectors.Vectors;
import org.junit.jupiter.api.Test;

/**
 * A letter as docs/protocol.md describes it. Inputs: bond id = 00 01 … 1f, receiver's seed = 20 … 3f, pre-shared key =
 * 40 … 5f, letter 9 from the first end, letter key 5, root 7; all random bytes are a0 a1 … .
 */
final class LetterVectorsTest {
    private final Vectors vectors = new Vectors("derivations.txt");
    private final Primitives primitives = new SystemPrimitives();
    private final byte[] seed = Vectors.counting(0x20, 32);
    private final byte[] psk = Vectors.counting(0x40, 32);
    private final LetterSealer sealer = new LetterSealer(
            primitives,
            target -> System.arraycopy(Vectors.counting(0xa0, target.length), 0, target, 0, target.length),
            Vectors.counting(0, 32));

    @Test
    void aLetterBeginsWithWhatItsReceiverNeeds() throws Exception {
        LetterSealer.Begun begun = sealer.begin(Role.FIRST, 9, 5, primitives.kemPublicKey(seed), 7, psk);
        for (int part = 0; part < LetterHead.PARTS; part++) {
            vectors.check("letter-head-" + part, begun.head().part(part));
        }
        vectors.check("letter-record-key", begun.recordKey());
        assertArrayEquals(begun.recordKey(), sealer.open(Role.FIRST, 9, begun.head(), seed, psk));
    }

    @Test
    void aRecordIsSealedForItsLetterAndPart() {
        byte[] key = Vectors.counting(0x60, 32);
        byte[] record = sealer.seal(key, 9, 3, Vectors.counting(1, 5));
        vectors.check("letter-record", record);
        assertArrayEquals(Vectors.counting(1, 5), sealer.open(key, 9, 3, record).orElseThrow());
        assertTrue(sealer.open(key, 9, 4, record).isEmpty());
        assertTrue(sealer.open(key, 8, 3, record).isEmpty());
    }

    @Test
    void aTextIsOneNameAndLines() throws Exception {
        LetterText text = new LetterText(MessageId.of(Vectors.counting(0x30, 16)));
        byte[] message = Vectors.counting(0x50, 20);
        text.append(new LetterEntry.Indexed(11, 3, Vectors.counting(1, 4)), MessageId.NONE);
        text.append(new LetterEntry.Whole(message), MessageId.of(Vectors.counting(0x50, 16)));
        vectors.check("letter-text", text.record(0));
        LetterText again = LetterText.read(text.record(0), index -> MessageId.NONE);
        assertEquals(2, again.lines().size());
        assertEquals(
                MessageId.of(Vectors.counting(0x50, 16)),
                again.lines().getLast().id());
        assertArrayEquals(text.record(0), again.record(0));
    }
}

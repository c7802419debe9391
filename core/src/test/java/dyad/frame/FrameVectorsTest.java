package dyad.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.keys.SystemPrimitives;
import dyad.vectors.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One frame, byte by byte: key 60 61 … 7f, nonce a0 a1 … ab, sense block 80 81 … 9f, chunk "abc". */
final class FrameVectorsTest {
    private static final byte[] KEY = Vectors.counting(0x60, 32);

    private final Vectors vectors = new Vectors("derivations.txt");
    private final SystemPrimitives primitives = new SystemPrimitives();
    private final FrameSealer sealer = new FrameSealer(primitives, bytes -> {
        byte[] nonce = Vectors.counting(0xa0, bytes.length);
        System.arraycopy(nonce, 0, bytes, 0, bytes.length);
    });
    private final Frame frame = new Frame(
            Frame.Kind.LIVE,
            0x01020304L,
            0x05060708L,
            new Acknowledgement(9, 0b101),
            new Acknowledgement(0xffff_ffffL, -1),
            Vectors.counting(0x80, 32),
            new Chunk(ChunkType.WORDS, Chunk.FIRST | Chunk.LAST, 10, new byte[] {'a', 'b', 'c'}));

    @Test
    void theBytesAreThoseOfTheDocument() {
        vectors.check("frame-plaintext", FrameCodec.encode(frame));
        vectors.check("frame", sealer.seal(KEY, frame));
    }

    @Test
    void whatIsSealedIsOpenedUnchanged() {
        Frame opened = sealer.open(List.of(KEY), sealer.seal(KEY, frame), Frame.Kind.LIVE)
                .orElseThrow();
        assertEquals(frame.sequence(), opened.sequence());
        assertEquals(frame.acknowledged(), opened.acknowledged());
        assertEquals(frame.words(), opened.words());
        assertEquals(frame.bulk(), opened.bulk());
        assertArrayEquals(frame.sense(), opened.sense());
        assertArrayEquals(frame.chunk().data(), opened.chunk().data());
    }

    @Test
    void aFrameOfAnotherKindUnderTheSameKeyIsRefused() {
        assertEquals(Optional.empty(), sealer.open(List.of(KEY), sealer.seal(KEY, frame), Frame.Kind.RESTING));
    }

    @Test
    void everySingleFlippedBitIsRefused() {
        byte[] payload = sealer.seal(KEY, frame);
        for (int bit = 0; bit < Frame.SIZE * 8; bit++) {
            byte[] flipped = payload.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertTrue(sealer.open(List.of(KEY), flipped, Frame.Kind.LIVE).isEmpty(), "bit " + bit);
        }
    }

    @Test
    void anotherLengthIsRefused() {
        byte[] payload = sealer.seal(KEY, frame);
        assertTrue(sealer.open(List.of(KEY), Arrays.copyOf(payload, 511), Frame.Kind.LIVE)
                .isEmpty());
        assertTrue(sealer.open(List.of(KEY), Arrays.copyOf(payload, 513), Frame.Kind.LIVE)
                .isEmpty());
        assertTrue(sealer.open(List.of(KEY), new byte[0], Frame.Kind.LIVE).isEmpty());
    }
}

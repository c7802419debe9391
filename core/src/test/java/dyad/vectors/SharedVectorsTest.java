package dyad.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.delivery.Message;
import dyad.frame.Acknowledgement;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.frame.Frame;
import dyad.frame.FrameSealer;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.keys.EpochSecrets;
import dyad.keys.Labels;
import dyad.keys.MessageChain;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.seam.Records.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Frames, keys and words as the second implementation made them. */
final class SharedVectorsTest {
    private static final int ENCAPSULATION = 64;

    private final Primitives primitives = new SystemPrimitives();

    @Test
    void aFrameOfTheirsOpensAndIsSealedAlike() {
        SharedVectors vectors = new SharedVectors("frame");
        FrameSealer sealer = new FrameSealer(primitives, target -> fill(target, vectors.bytes("nonce")));
        // Another cipher, as one that has opened under a nonce refuses to seal under it.
        FrameSealer opener = new FrameSealer(new SystemPrimitives(), target -> {});
        Frame frame = opener.open(vectors.bytes("key"), vectors.bytes("sealed"), Frame.Kind.RESTING)
                .orElseThrow();
        assertEquals(70_000, frame.sequence());
        assertEquals(new Acknowledgement(17, Long.MIN_VALUE | 1), frame.words());
        assertArrayEquals(vectors.bytes("block"), frame.sense());
        Chunk chunk = new Chunk(ChunkType.LETTER, 55, 3, vectors.bytes("chunk"));
        assertArrayEquals(chunk.data(), frame.chunk().data());
        Frame own = new Frame(
                Frame.Kind.RESTING, 70_000, 0, frame.words(), Acknowledgement.NONE, vectors.bytes("block"), chunk);
        vectors.check("sealed", sealer.seal(vectors.bytes("key"), own));
    }

    @Test
    void anEpochHasTheSameKeys() {
        SharedVectors vectors = new SharedVectors("epoch");
        EpochSecrets secrets =
                EpochSecrets.derive(primitives, 12, vectors.bytes("secret"), vectors.bytes("transcript"), 20_000);
        vectors.check("newRoot", secrets.root());
        vectors.check("letters", secrets.letters());
        vectors.check("proof", secrets.proof());
        vectors.check("nearness", secrets.live().nearness());
        vectors.check("frameSecond", secrets.live().frameKey(Role.SECOND));
        vectors.check("envelopeFirst", secrets.envelopes().key(primitives, Role.FIRST, vectors.number("day")));
    }

    @Test
    void aWordOfTheirsIsReadAndSealedAlike() throws Exception {
        SharedVectors vectors = new SharedVectors("item");
        Message.Word word = new Message.Word(
                MessageId.of(vectors.bytes("id")), vectors.number("moment"), Saying.words(vectors.text("text")));
        assertEquals(word, Message.read(vectors.bytes("message")));
        vectors.check("message", word.bytes());
        MessageChain chain = EpochSecrets.derive(
                        primitives, 3, vectors.bytes("secret"), vectors.bytes("transcript"), 20_000)
                .live()
                .chain(Role.SECOND, Stream.WORDS);
        for (long step = 0; step < vectors.number("steps"); step++) {
            chain.advance();
        }
        byte[] associated = Labels.ITEM
                .fields()
                .u8(Stream.WORDS.code())
                .u32(vectors.number("index"))
                .u8((int) vectors.number("flags"))
                .bytes();
        vectors.check("sealed", chain.seal(associated, word.bytes()));
    }

    @Test
    void theirEncapsulationsAreOurs() throws Exception {
        SharedVectors vectors = new SharedVectors("letter");
        byte[] publicKey = primitives.kemPublicKey(vectors.bytes("seed"));
        byte[] chance = Vectors.counting(0x34, ENCAPSULATION);
        int[] drawn = {0};
        vectors.check(
                "ciphertext",
                primitives
                        .encapsulate(publicKey, target -> {
                            fill(target, Arrays.copyOfRange(chance, drawn[0], drawn[0] + target.length));
                            drawn[0] += target.length;
                        })
                        .ciphertext());
    }

    private static void fill(byte[] target, byte[] source) {
        System.arraycopy(source, 0, target, 0, target.length);
    }
}

package dyad.letter;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.frame.Chunk;
import dyad.keys.Primitives;
import java.util.Arrays;

/**
 * The first three parts of a letter: what the receiver needs to find its record key.
 *
 * @param keyNumber the receiver's letter key that it is sealed to
 * @param rootNumber the root whose pre-shared key it uses
 * @param encapsulated what HPKE sends: 1,120 bytes
 */
record LetterHead(long keyNumber, long rootNumber, byte[] encapsulated) {
    /** Parts that a head takes. */
    static final int PARTS = 3;

    static final int SIZE = 4 + 4 + Primitives.KEM_CIPHERTEXT;

    byte[] part(int part) {
        byte[] all = new ByteWriter()
                .u32(keyNumber)
                .u32(rootNumber)
                .raw(encapsulated)
                .bytes();
        return Arrays.copyOfRange(all, part * Chunk.CAPACITY, Math.min(SIZE, (part + 1) * Chunk.CAPACITY));
    }

    static LetterHead read(byte[][] parts) throws MalformedException {
        ByteWriter all = new ByteWriter();
        for (byte[] part : parts) {
            all.raw(part);
        }
        ByteReader in = new ByteReader(all.bytes());
        LetterHead head = new LetterHead(in.u32(), in.u32(), in.raw(Primitives.KEM_CIPHERTEXT));
        in.end();
        return head;
    }
}

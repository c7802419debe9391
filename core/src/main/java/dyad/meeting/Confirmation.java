package dyad.meeting;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.frame.ChunkType;
import dyad.frame.Parcel;
import dyad.keys.Primitives;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * One person's answer to the words: answer 1, mutual 1, seen 1, proof 32.
 *
 * @param yes the words are the same
 * @param mutual the giver has scanned the taker's code too; only ever said by the giver
 * @param seen the sender has the other's yes
 */
record Confirmation(boolean yes, boolean mutual, boolean seen) {

    Parcel parcel(Session session, boolean fromGiver, Optional<byte[]> returnSecret) {
        byte[] proof = session.proof(fromGiver, answer(), secret(returnSecret));
        byte[] body = new ByteWriter().raw(answer()).raw(proof).bytes();
        // The number rises with what is said, so that a later answer replaces an earlier one.
        return new Parcel(ChunkType.CONFIRMATION, seen ? 2 : 1, body);
    }

    /** The confirmation, if it is authentic. */
    static Optional<Confirmation> read(byte[] body, Session session, boolean fromGiver, Optional<byte[]> returnSecret)
            throws MalformedException {
        ByteReader in = new ByteReader(body);
        Confirmation said = new Confirmation(in.u8() == 1, in.u8() == 1, in.u8() == 1);
        byte[] proof = in.raw(Primitives.KEY);
        in.end();
        byte[] expected = session.proof(fromGiver, said.answer(), said.secret(returnSecret));
        return MessageDigest.isEqual(proof, expected) ? Optional.of(said) : Optional.empty();
    }

    private Optional<byte[]> secret(Optional<byte[]> returnSecret) {
        return mutual ? returnSecret : Optional.empty();
    }

    private byte[] answer() {
        return new ByteWriter()
                .u8(yes ? 1 : 0)
                .u8(mutual ? 1 : 0)
                .u8(seen ? 1 : 0)
                .bytes();
    }
}

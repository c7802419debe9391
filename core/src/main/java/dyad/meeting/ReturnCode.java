package dyad.meeting;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.keys.Primitives;

/**
 * What the taker shows for the giver to scan in return: then each has seen the other's code, and the words need no
 * comparison.
 *
 * @param rendezvous names the meeting
 * @param bundleHash hash over the taker's whole bundle
 * @param secret 32 random bytes that go into the root too
 */
public record ReturnCode(byte[] rendezvous, byte[] bundleHash, byte[] secret) {
    static final int KIND = 2;

    private static final int VERSION = 1;

    /** The code as text. */
    public String text(Primitives primitives) {
        byte[] body = new ByteWriter()
                .u8(VERSION)
                .u8(KIND)
                .raw(rendezvous)
                .raw(bundleHash)
                .raw(secret)
                .bytes();
        return CodeText.encode(primitives, body);
    }

    /** Reads a return code. */
    public static ReturnCode parse(Primitives primitives, String text) throws CodeException {
        ByteReader in = new ByteReader(CodeText.decode(primitives, text));
        try {
            if (in.u8() != VERSION || in.u8() != KIND) {
                throw new CodeException("This is not the code that answers yours.");
            }
            ReturnCode code = new ReturnCode(in.raw(Code.RENDEZVOUS), in.raw(Primitives.KEY), in.raw(Primitives.KEY));
            in.end();
            return code;
        } catch (MalformedException e) {
            throw CodeText.damaged();
        }
    }
}

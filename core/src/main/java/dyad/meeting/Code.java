package dyad.meeting;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.keys.Primitives;

/**
 * What the giver shows and the taker scans or pastes: about 120 bytes.
 *
 * @param relay URL of the relay on which to meet, without user and password
 * @param rendezvous 16 random bytes that name this meeting
 * @param bundleHash hash over the giver's whole bundle
 * @param secret 32 random bytes; in the root of the link from the start
 * @param expiresAtSeconds until when it can be taken, in seconds since 1970
 */
public record Code(String relay, byte[] rendezvous, byte[] bundleHash, byte[] secret, long expiresAtSeconds) {
    /** Seconds from showing a code to its first use. */
    public static final int LIFETIME_SECONDS = 120;

    /** Bytes of the rendezvous. */
    static final int RENDEZVOUS = 16;

    private static final int VERSION = 1;
    private static final int KIND = 1;

    /** The bytes behind the text; the transcript covers them. */
    byte[] bytes() {
        return new ByteWriter()
                .u8(VERSION)
                .u8(KIND)
                .text(relay)
                .raw(rendezvous)
                .raw(bundleHash)
                .raw(secret)
                .u32(expiresAtSeconds)
                .bytes();
    }

    /** The code as text, to be shown as a QR code or copied. */
    public String text(Primitives primitives) {
        return CodeText.encode(primitives, bytes());
    }

    /** Whether this text is a {@link ReturnCode}, which only someone who offered a code can use. */
    public static boolean isReturn(Primitives primitives, String text) throws CodeException {
        byte[] body = CodeText.decode(primitives, text);
        return body.length > 1 && body[1] == ReturnCode.KIND;
    }

    /** Reads a code. It may have expired: see {@link #expiresAtSeconds}. */
    public static Code parse(Primitives primitives, String text) throws CodeException {
        ByteReader in = new ByteReader(CodeText.decode(primitives, text));
        try {
            if (in.u8() != VERSION) {
                throw new CodeException("This code comes from another version of Dyad. Update the older of the two.");
            }
            if (in.u8() != KIND) {
                throw new CodeException(
                        "This code is the answer to another code: only the one who showed a code scans it.");
            }
            Code code =
                    new Code(in.text(), in.raw(RENDEZVOUS), in.raw(Primitives.KEY), in.raw(Primitives.KEY), in.u32());
            in.end();
            return code;
        } catch (MalformedException e) {
            throw CodeText.damaged();
        }
    }
}

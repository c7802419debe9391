package dyad.delivery;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.history.MessageId;
import java.nio.charset.StandardCharsets;

/**
 * One message as its author wrote it: id 16, kind 1, moment 8, then its body.
 *
 * @param id its lasting name
 * @param saidAtMillis the author's wall clock, milliseconds since 1970
 * @param text the words
 */
public record Message(MessageId id, long saidAtMillis, String text) {
    /** The most bytes of UTF-8 that a word may have: 64 KB. */
    public static final int MOST_TEXT_BYTES = 65_536;

    /** Bytes before the text. */
    static final int HEAD = MessageId.SIZE + 1 + 8;

    private static final int KIND_WORD = 1;

    /** How many bytes of UTF-8 this text takes. */
    public static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The message as it is cut into chunks. */
    public byte[] bytes() {
        return new ByteWriter()
                .raw(id.bytes())
                .u8(KIND_WORD)
                .u64(saidAtMillis)
                .raw(text.getBytes(StandardCharsets.UTF_8))
                .bytes();
    }

    /** The name of a message of any kind, whole or not. */
    static MessageId id(byte[] bytes) throws MalformedException {
        return MessageId.of(new ByteReader(bytes).raw(MessageId.SIZE));
    }

    /** Reads a message that is whole. */
    public static Message read(byte[] bytes) throws MalformedException {
        ByteReader in = new ByteReader(bytes);
        MessageId id = MessageId.of(in.raw(MessageId.SIZE));
        if (in.u8() != KIND_WORD) {
            throw new MalformedException("a kind of message from a later version");
        }
        long saidAt = in.u64();
        byte[] text = in.rest();
        if (text.length > MOST_TEXT_BYTES) {
            throw new MalformedException("a word larger than 64 KB");
        }
        return new Message(id, saidAt, ByteReader.utf8(text));
    }
}

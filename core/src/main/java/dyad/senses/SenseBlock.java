package dyad.senses;

import dyad.ache.LastContact;
import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.nearness.Signal;
import java.util.Arrays;

/**
 * The 32 bytes of a live frame that carry the small senses: presence 1, tick 4, touch 1, touch count 2, letter key 4,
 * newest word 8, nearness 7, and the newest mutual contact 5.
 *
 * @param presence what the sender says of itself
 * @param tickMillis the sender's tick length
 * @param pressing a touch is going on, or was since the last frame
 * @param touches how many touches the sender began since its start, modulo 65,536
 * @param letterKey number of the receiver's letter key that the sender holds; 0 for none
 * @param newest the first 8 bytes of the name of the newest of the receiver's words that the sender has applied
 * @param nearness what the sender agrees to of nearness, and how far its rounds are
 * @param contact the newest mutual contact, as the sender knows it
 */
public record SenseBlock(
        Presence presence,
        long tickMillis,
        boolean pressing,
        int touches,
        long letterKey,
        byte[] newest,
        Signal nearness,
        LastContact contact) {
    /** Bytes of a word's name that tell it from others. */
    public static final int NAME = 8;

    private static final int NEWEST = 1 + 4 + 1 + 2 + 4;

    /** The block as it travels. */
    public byte[] bytes() {
        return new ByteWriter()
                .u8(presence.code())
                .u32(tickMillis)
                .u8(pressing ? 1 : 0)
                .u16(touches)
                .u32(letterKey)
                .raw(Arrays.copyOf(newest, NAME))
                .raw(nearness.bytes())
                .raw(contact.bytes())
                .bytes();
    }

    /** The name's beginning out of a block that may be of a later version. */
    public static byte[] newest(byte[] block) {
        return Arrays.copyOfRange(block, NEWEST, NEWEST + NAME);
    }

    /** Reads a block. */
    public static SenseBlock read(byte[] bytes) throws MalformedException {
        ByteReader in = new ByteReader(bytes);
        Presence presence = Presence.of(in.u8()).orElseThrow(() -> new MalformedException("an unknown presence"));
        return new SenseBlock(
                presence,
                in.u32(),
                in.u8() != 0,
                in.u16(),
                in.u32(),
                in.raw(NAME),
                Signal.read(in),
                LastContact.read(in));
    }
}

package dyad.link;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.epoch.Start;
import dyad.frame.Frame;
import java.util.Arrays;

/**
 * What a resting frame tells of starts. Every one carries, where a live frame has its senses, the sender's start (20
 * bytes) and the first 12 bytes of the newest partner start it accepted; the start record proper adds the tick.
 *
 * @param own the sender's start
 * @param parent id of the sender's start before that; zeros for none
 * @param partner the newest start of the receiver that the sender accepted
 * @param tickMillis the sender's tick length
 */
record StartRecord(Start own, byte[] parent, Start partner, long tickMillis) {
    private static final int PREFIX = Frame.SENSE - Start.SIZE;

    /** The block of a resting frame. */
    static byte[] block(Start own, Start partner) {
        return new ByteWriter()
                .raw(own.bytes())
                .raw(Arrays.copyOf(partner.id(), PREFIX))
                .bytes();
    }

    /** The sender's start out of such a block. */
    static Start sender(byte[] block) throws MalformedException {
        return Start.read(new ByteReader(block));
    }

    byte[] bytes() {
        return new ByteWriter()
                .raw(own.bytes())
                .raw(parent)
                .raw(partner.bytes())
                .u32(tickMillis)
                .bytes();
    }

    static StartRecord read(byte[] bytes) throws MalformedException {
        ByteReader in = new ByteReader(bytes);
        return new StartRecord(Start.read(in), in.raw(Start.ID), Start.read(in), in.u32());
    }
}

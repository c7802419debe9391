package dyad.link;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.epoch.Start;
import dyad.frame.Frame;
import dyad.history.MessageId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a resting frame tells of starts. Every one carries, where a live frame has its senses, the sender's start (20
 * bytes) and the first 12 bytes of the newest partner start it accepted; the start record proper adds the rest.
 *
 * @param own the sender's start
 * @param partner the newest start of the receiver that the sender accepted
 * @param root number of the newest root that the sender holds
 * @param tickMillis the sender's tick length
 * @param newest the newest of the receiver's words that the sender has applied
 * @param before ids of the sender's starts before this, the last first, at most 20
 */
record StartRecord(Start own, Start partner, long root, long tickMillis, MessageId newest, List<Start> before) {
    /** How many earlier starts it tells of. */
    static final int MOST_BEFORE = 20;

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

    /** The beginning of the id of the receiver's start that it names. */
    static byte[] named(byte[] block) {
        return Arrays.copyOfRange(block, Start.SIZE, Frame.SENSE);
    }

    byte[] bytes() {
        ByteWriter out = new ByteWriter()
                .raw(own.bytes())
                .raw(partner.bytes())
                .u32(root)
                .u32(tickMillis)
                .raw(newest.bytes())
                .u8(before.size());
        before.forEach(start -> out.raw(start.id()));
        return out.bytes();
    }

    static StartRecord read(byte[] bytes) throws MalformedException {
        ByteReader in = new ByteReader(bytes);
        Start own = Start.read(in);
        Start partner = Start.read(in);
        long root = in.u32();
        long tickMillis = in.u32();
        MessageId newest = MessageId.of(in.raw(MessageId.SIZE));
        List<Start> before = new ArrayList<>();
        int count = in.u8();
        for (int back = 1; back <= count; back++) {
            if (own.counter() <= back) {
                throw new MalformedException("starts before the first");
            }
            before.add(Start.of(own.counter() - back, in.raw(Start.ID)));
        }
        in.end();
        return new StartRecord(own, partner, root, tickMillis, newest, before);
    }
}

package dyad.kills;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of an SQLite write-ahead log, read as SQLite's recovery reads them
 * (https://www.sqlite.org/fileformat2.html#walformat): up to where is it committed?
 */
final class WriteAheadLog {
    static final int HEADER_BYTES = 32;
    static final int FRAME_HEADER_BYTES = 24;

    private static final int MAGIC = 0x377f0682;
    private static final int HEADER_SUMMED = 24;
    private static final int FRAME_SUMMED = 8;

    private final ByteBuffer bytes;
    private final ByteOrder order;
    private int first;
    private int second;

    private WriteAheadLog(byte[] content) {
        bytes = ByteBuffer.wrap(content);
        order = (bytes.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** Bytes from the beginning to the end of the last frame that commits; what lies after it was never reported. */
    static int committed(byte[] content) {
        if (content.length < HEADER_BYTES) {
            return 0;
        }
        WriteAheadLog log = new WriteAheadLog(content);
        return log.isSound() ? log.endOfLastCommit() : 0;
    }

    /** The size of a frame, its header included. */
    static int frameBytes(byte[] content) {
        return FRAME_HEADER_BYTES + ByteBuffer.wrap(content).getInt(8);
    }

    private boolean isSound() {
        sum(0, HEADER_SUMMED);
        return (bytes.getInt(0) & ~1) == MAGIC && isSummedAt(HEADER_SUMMED);
    }

    private int endOfLastCommit() {
        int frame = frameBytes(bytes.array());
        int committed = HEADER_BYTES;
        for (int at = HEADER_BYTES; at + frame <= bytes.capacity() && isGood(at, frame); at += frame) {
            if (bytes.getInt(at + 4) != 0) {
                committed = at + frame;
            }
        }
        return committed;
    }

    private boolean isGood(int at, int frame) {
        sum(at, FRAME_SUMMED);
        sum(at + FRAME_HEADER_BYTES, frame - FRAME_HEADER_BYTES);
        return bytes.getLong(at + 8) == bytes.getLong(16) && isSummedAt(at + 16);
    }

    private boolean isSummedAt(int at) {
        return bytes.getInt(at) == first && bytes.getInt(at + 4) == second;
    }

    private void sum(int from, int length) {
        ByteBuffer words = bytes.slice(from, length).order(order);
        while (words.hasRemaining()) {
            first += words.getInt() + second;
            second += words.getInt() + first;
        }
    }
}

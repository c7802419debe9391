package dyad.world;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A quick 64-bit mixing function. No cryptography: whoever wants to can forge it, but nothing hits it by chance. */
public final class Mix {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ODD = 0x9e37_79b9_7f4a_7c15L;

    private Mix() {}

    /** Takes one number into the state. */
    public static long in(long state, long number) {
        long mixed = (state ^ number) * ODD;
        return mixed ^ (mixed >>> 29);
    }

    /** Takes all bytes, and how many there are, into the state. */
    public static long in(long state, byte[] bytes) {
        return in(state, bytes, 0, bytes.length);
    }

    public static long in(long state, byte[] bytes, int from, int length) {
        long mixed = in(state, length);
        int at = from;
        int end = from + length;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            mixed = in(mixed, longAt(bytes, at));
        }
        for (; at < end; at++) {
            mixed = in(mixed, bytes[at]);
        }
        return end(mixed);
    }

    /** Spreads what is in the state over all its bits. */
    public static long end(long state) {
        long mixed = (state ^ (state >>> 32)) * 0xd6e8_feb8_6659_fd93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xd6e8_feb8_6659_fd93L;
        return mixed ^ (mixed >>> 32);
    }

    /** The eight bytes at this place as a number. */
    public static long longAt(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Writes a number over the eight bytes at this place. */
    public static void put(byte[] bytes, int at, long number) {
        LONGS.set(bytes, at, number);
    }

    /** As many bytes as wanted out of a state. */
    public static byte[] out(long state, int length) {
        byte[] bytes = new byte[length];
        fill(state, bytes, 0);
        return bytes;
    }

    /** Fills an array from {@code from} on. */
    public static void fill(long state, byte[] bytes, int from) {
        long running = state;
        int at = from;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            running += ODD;
            put(bytes, at, end(running));
        }
        for (long last = end(running + ODD); at < bytes.length; at++, last >>>= Byte.SIZE) {
            bytes[at] = (byte) last;
        }
    }
}

package dyad.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes damaged inputs of good ones; the same seed makes the same. */
final class Mutation {
    private static final int MOST_CHANGES = 4;
    private static final int[] EDGES = {0, 1, 0x7f, 0x80, 0xfe, 0xff};

    private final Random random;
    private final List<byte[]> seeds;

    Mutation(long seed, List<byte[]> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
    }

    byte[] next() {
        byte[] bytes = any().clone();
        for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0; left--) {
            bytes = change(bytes);
        }
        return bytes;
    }

    private byte[] any() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] change(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> spliced(bytes, at, any());
            case 2 -> inserted(bytes, at, (byte) random.nextInt(256));
            case 3 -> without(bytes, at);
            case 4 -> filled(bytes, at, EDGES[random.nextInt(EDGES.length)], 1 + random.nextInt(4));
            case 5 -> filled(bytes, at, random.nextInt(256), 1);
            default -> flipped(bytes, at);
        };
    }

    /** The beginning of one and the end of another. */
    private byte[] spliced(byte[] bytes, int at, byte[] other) {
        int from = random.nextInt(other.length + 1);
        byte[] both = Arrays.copyOf(bytes, at + other.length - from);
        System.arraycopy(other, from, both, at, other.length - from);
        return both;
    }

    private static byte[] inserted(byte[] bytes, int at, byte value) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        longer[at] = value;
        return longer;
    }

    private byte[] without(byte[] bytes, int at) {
        int gone = random.nextInt(bytes.length - at + 1);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - gone);
        System.arraycopy(bytes, at + gone, shorter, at, bytes.length - at - gone);
        return shorter;
    }

    private static byte[] filled(byte[] bytes, int at, int value, int count) {
        Arrays.fill(bytes, at, Math.min(bytes.length, at + count), (byte) value);
        return bytes;
    }

    private byte[] flipped(byte[] bytes, int at) {
        if (at < bytes.length) {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }
}

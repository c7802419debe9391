package dyad.kills;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What a power cut may leave of a write-ahead log that is forced to the disk at every commit: up to its last commit all
 * is there, and what lies beyond it, of a transaction that was never reported as committed, is whole, cut, or anything.
 * The index beside the log (-shm) is never forced at all, and may be anything too.
 */
final class TornLog implements Trouble {
    private static final double SHARE_TORN = 0.35;
    private static final double SHARE_INDEX = 0.3;
    private static final int MOST_FRAMES = 3;

    private final Path log;
    private final Path index;
    private final RandomGenerator chance;
    private final Score score;

    TornLog(Path store, RandomGenerator chance, Score score) {
        this.log = store.resolveSibling(store.getFileName() + "-wal");
        this.index = store.resolveSibling(store.getFileName() + "-shm");
        this.chance = chance;
        this.score = score;
    }

    @Override
    public void whileItLives() {}

    @Override
    public void whenItIsDead() throws IOException {
        if (chance.nextDouble() < SHARE_TORN && Files.exists(log)) {
            tear();
        }
        if (chance.nextDouble() < SHARE_INDEX && Files.exists(index)) {
            overwrite(index, 0, noise((int) Files.size(index)));
            score.count("log's index overwritten");
        }
    }

    /** In one of four ways. */
    void tear() throws IOException {
        byte[] content = Files.readAllBytes(log);
        int committed = WriteAheadLog.committed(content);
        if (committed < WriteAheadLog.HEADER_BYTES) {
            return;
        }
        switch (chance.nextInt(4)) {
            case 0 -> cut(chance.nextInt(committed, content.length + 1));
            case 1 -> overwrite(log, chance.nextInt(committed, content.length + 1), noise(some(content)));
            case 2 -> overwrite(log, committed, forged(content));
            default -> overwrite(log, committed, repeated(content, committed));
        }
        score.count("log's tail torn");
    }

    private int some(byte[] content) {
        return chance.nextInt(1, MOST_FRAMES * WriteAheadLog.frameBytes(content));
    }

    private void cut(int size) throws IOException {
        try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
            file.truncate(size);
        }
    }

    /** The beginning of a frame that says it commits, with the salt of this log: only its checksum is wrong. */
    private byte[] forged(byte[] content) {
        ByteBuffer frame = ByteBuffer.wrap(noise(WriteAheadLog.frameBytes(content)));
        frame.putInt(0, 1).putInt(4, 1).put(8, content, 16, 8);
        return Arrays.copyOf(frame.array(), chance.nextInt(1, frame.capacity() + 1));
    }

    /** Blocks that were on their way once more: good frames at a place that is not theirs. */
    private byte[] repeated(byte[] content, int committed) {
        int frames = (committed - WriteAheadLog.HEADER_BYTES) / WriteAheadLog.frameBytes(content);
        int back = Math.min(frames, chance.nextInt(1, MOST_FRAMES + 1)) * WriteAheadLog.frameBytes(content);
        return Arrays.copyOfRange(content, committed - back, committed);
    }

    private byte[] noise(int size) {
        byte[] noise = new byte[size];
        chance.nextBytes(noise);
        return noise;
    }

    private static void overwrite(Path file, int at, byte[] with) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(with), at);
        }
    }
}

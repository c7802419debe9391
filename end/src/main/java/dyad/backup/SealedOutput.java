package dyad.backup;

import dyad.bytes.ByteWriter;
import dyad.keys.Erase;
import dyad.keys.Primitives;
import dyad.keys.SystemPrimitives;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Seals what is written to it in chunks of 64 KiB, each under the next number and the last one marked as the last (the
 * STREAM construction, https://eprint.iacr.org/2015/189): what is altered, left out, exchanged or cut off is noticed.
 * {@link #finish} writes the last chunk; a file without it is refused.
 */
final class SealedOutput {
    /** Plain bytes of every chunk but the last. */
    static final int CHUNK = 64 * 1024;

    /** The last bytes of a whole file: without them it is cut short. */
    static final byte[] END = "dyad end".getBytes(StandardCharsets.US_ASCII);

    private final Primitives primitives = new SystemPrimitives();
    private final OutputStream out;
    private final byte[] key;
    private final byte[] buffer = new byte[CHUNK];
    private int filled;
    private long number;

    SealedOutput(OutputStream out, BackupKey backupKey) throws IOException {
        this.out = out;
        this.key = backupKey.chunks();
        out.write(backupKey.header());
        out.write(backupKey.proof());
    }

    /** 12 bytes: the chunk's number, and 1 for the last one. */
    static byte[] nonce(long number, boolean last) {
        return new ByteWriter().raw(new byte[3]).u64(number).u8(last ? 1 : 0).bytes();
    }

    void write(byte[] bytes) throws IOException {
        int from = 0;
        while (from < bytes.length) {
            if (filled == CHUNK) {
                seal(false);
            }
            int part = Math.min(CHUNK - filled, bytes.length - from);
            System.arraycopy(bytes, from, buffer, filled, part);
            filled += part;
            from += part;
        }
    }

    /** Writes what is left, as the last chunk. */
    void finish() throws IOException {
        seal(true);
        out.write(END);
        Erase.these(key, buffer);
    }

    private void seal(boolean last) throws IOException {
        byte[] plain = Arrays.copyOf(buffer, filled);
        out.write(primitives.seal(key, nonce(number, last), new byte[0], plain));
        Erase.these(plain);
        number++;
        filled = 0;
    }
}

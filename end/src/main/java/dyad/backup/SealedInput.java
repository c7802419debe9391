package dyad.backup;

import dyad.backup.BackupException.Kind;
import dyad.keys.Erase;
import dyad.keys.Primitives;
import dyad.keys.SystemPrimitives;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** Opens what {@link SealedOutput} sealed, chunk by chunk: no byte is handed out before its chunk is known to be good. */
final class SealedInput implements AutoCloseable {
    /** Bytes before the first chunk: header and proof. */
    static final int HEAD = Header.SIZE + Primitives.TAG;

    private static final int SEALED = SealedOutput.CHUNK + Primitives.TAG;

    private final Primitives primitives = new SystemPrimitives();
    private final InputStream in;
    private final byte[] key;
    private ByteArrayInputStream opened = new ByteArrayInputStream(new byte[0]);
    private long left;
    private long number;

    /** Reads the head; whether the passphrase fits is known at once. */
    SealedInput(FileChannel file, BackupKey backupKey) throws IOException, BackupException {
        this.in = Channels.newInputStream(file.position(Header.SIZE));
        this.left = file.size() - HEAD - SealedOutput.END.length;
        this.key = backupKey.chunks();
        byte[] proof = in.readNBytes(Primitives.TAG);
        if (!MessageDigest.isEqual(proof, backupKey.proof())) {
            throw new BackupException(
                    Kind.PASSPHRASE,
                    "The passphrase does not open this backup. (If it is right, the first bytes of the file were"
                            + " altered: the two cannot be told apart.)");
        }
    }

    /** The next bytes; empty at the end, which comes only where it was written. */
    Optional<byte[]> next(int length) throws IOException, BackupException {
        byte[] bytes = new byte[length];
        int filled = opened.readNBytes(bytes, 0, length);
        while (filled < length && left > 0) {
            opened = new ByteArrayInputStream(openChunk());
            filled += opened.readNBytes(bytes, filled, length - filled);
        }
        if (filled == 0 && length > 0) {
            return Optional.empty();
        }
        if (filled < length) {
            throw altered();
        }
        return Optional.of(bytes);
    }

    private byte[] openChunk() throws IOException, BackupException {
        boolean last = left <= SEALED;
        byte[] sealed = in.readNBytes((int) Math.min(left, SEALED));
        left -= sealed.length;
        byte[] nonce = SealedOutput.nonce(number, last);
        number++;
        return primitives.open(key, nonce, new byte[0], sealed).orElseThrow(this::altered);
    }

    private BackupException altered() {
        return new BackupException(
                Kind.ALTERED,
                "This backup is damaged or was altered (in its part " + number
                        + " of 64 KB). Take another copy of it.");
    }

    /** Whether the file ends as a whole one does. */
    static boolean endsWhole(FileChannel file) throws IOException {
        long size = file.size();
        if (size < HEAD + Primitives.TAG + SealedOutput.END.length) {
            return false;
        }
        InputStream end = Channels.newInputStream(file.position(size - SealedOutput.END.length));
        return Arrays.equals(end.readNBytes(SealedOutput.END.length), SealedOutput.END);
    }

    @Override
    public void close() {
        Erase.these(key);
    }
}

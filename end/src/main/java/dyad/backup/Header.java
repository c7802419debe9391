package dyad.backup;

import dyad.backup.BackupException.Kind;
import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.seam.Entropy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first 44 bytes of a sealed file: what it is, and how its key is made from the passphrase. The key covers them all, so
 * an altered header makes another key.
 *
 * @param content what the file is for
 * @param memoryKib memory that Argon2id takes, in KiB
 * @param passes how often it goes over it
 * @param salt 24 random bytes
 */
record Header(Content content, int memoryKib, int passes, byte[] salt) {
    static final int SIZE = 44;

    /** A file from elsewhere must not make this machine work for hours, or run out of memory. */
    private static final int MOST_MEMORY_KIB = 256 * 1024;

    private static final int LEAST_MEMORY_KIB = 8 * 1024;
    private static final int MOST_PASSES = 16;

    private static final byte[] MAGIC = "dyad backup\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int SALT = 24;

    /** A header of its own for every file. */
    static Header fresh(Content content, Entropy entropy) {
        return new Header(content, Argon2id.USUAL.memoryKib(), Argon2id.USUAL.passes(), entropy.bytes(SALT));
    }

    byte[] bytes() {
        return new ByteWriter()
                .raw(MAGIC)
                .u8(VERSION)
                .u8(content.code())
                .u32(memoryKib)
                .u16(passes)
                .raw(salt)
                .bytes();
    }

    /** Whether these first bytes of a file are those of a backup. */
    private static boolean isBackup(byte[] first) {
        return Arrays.equals(Arrays.copyOf(first, MAGIC.length), MAGIC);
    }

    static Header read(byte[] first) throws BackupException {
        if (!isBackup(first)) {
            throw new BackupException(Kind.FOREIGN, "This file is not a backup made by Dyad.");
        }
        try {
            ByteReader in = new ByteReader(first);
            in.raw(MAGIC.length);
            int version = in.u8();
            Optional<Content> content = Content.of(in.u8());
            if (version != VERSION || content.isEmpty()) {
                throw new BackupException(
                        Kind.NEWER,
                        "This backup was made by a newer Dyad, or its first bytes were altered: update Dyad, or take"
                                + " another copy.");
            }
            Header header = new Header(content.get(), (int) in.u32(), in.u16(), in.raw(SALT));
            header.check();
            return header;
        } catch (MalformedException e) {
            throw new BackupException(
                    Kind.CUT_SHORT, "This backup is cut short: even its first bytes are not all there.");
        }
    }

    private void check() throws BackupException {
        boolean memoryFits = memoryKib >= LEAST_MEMORY_KIB && memoryKib <= MOST_MEMORY_KIB;
        if (!memoryFits || passes < 1 || passes > MOST_PASSES) {
            throw new BackupException(
                    Kind.ALTERED,
                    "This backup asks for more work to open it than Dyad ever does: its first bytes were altered.");
        }
    }
}

package dyad.backup;

import dyad.keys.Erase;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.keys.SystemPrimitives;
import dyad.seam.Entropy;

/**
 * The key of one backup file, made from its passphrase: Argon2id (RFC 9106), then HKDF over the file's header. Making it
 * takes 64 MiB of memory and about a second of one core, so that guessing is dear.
 */
public final class BackupKey implements AutoCloseable {
    private final Primitives primitives = new SystemPrimitives();
    private final byte[] header;
    private final byte[] secret;

    private BackupKey(byte[] header, byte[] secret) {
        this.header = header;
        this.secret = secret;
    }

    /** For a new file. */
    public static BackupKey fresh(Content content, String passphrase, Entropy entropy) {
        return of(passphrase, Header.fresh(content, entropy));
    }

    /** A key that another process of this person has made and handed over. */
    public static BackupKey handedOver(byte[] header, byte[] secret) throws BackupException {
        if (Header.read(header).content() != Content.BACKUP) {
            throw new BackupException(BackupException.Kind.FOREIGN, "This key is not one of a backup.");
        }
        return new BackupKey(header.clone(), secret.clone());
    }

    static BackupKey of(String passphrase, Header header) {
        Argon2id argon = new Argon2id(header.memoryKib(), header.passes());
        return new BackupKey(header.bytes(), argon.secret(passphrase, header.salt()));
    }

    /** The 44 bytes that the file begins with. */
    public byte[] header() {
        return header.clone();
    }

    /** What Argon2id gave: 32 bytes to hand over, and to overwrite afterwards. */
    public byte[] secret() {
        return secret.clone();
    }

    /** 32 bytes that seal the chunks. */
    byte[] chunks() {
        return derive(Labels.BACKUP, Primitives.KEY);
    }

    /** 16 bytes behind the header that tell a wrong passphrase from an altered file. */
    byte[] proof() {
        return derive(Labels.BACKUP_PROOF, Primitives.TAG);
    }

    private byte[] derive(Labels purpose, int length) {
        byte[] key = primitives.extract(header, secret);
        try {
            return primitives.expand(key, purpose.bytes(), length);
        } finally {
            Erase.these(key);
        }
    }

    @Override
    public void close() {
        Erase.these(secret);
    }
}

package dyad.link;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.frame.ChunkType;
import dyad.frame.Parcel;
import dyad.keys.Erase;
import dyad.keys.Primitives;
import dyad.seam.Entropy;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The keys for letters: each end gives the other a public key in every epoch and every opening burst, and keeps the
 * seeds of its last two. (What is sealed to them comes with the letterbox.)
 */
final class LetterKeys {
    private static final String OWN = "letter.own";
    private static final String PARTNER = "letter.partner";

    private final Primitives primitives;
    private final Entropy entropy;
    private final Store store;
    private long number;
    private long partnerNumber;
    private Optional<Parcel> parcel = Optional.empty();

    private LetterKeys(Primitives primitives, Entropy entropy, Store store) {
        this.primitives = primitives;
        this.entropy = entropy;
        this.store = store;
    }

    static LetterKeys load(Primitives primitives, Entropy entropy, Store store) throws StoreException {
        LetterKeys keys = new LetterKeys(primitives, entropy, store);
        Optional<byte[]> own = store.transact(records -> records.get(OWN));
        Optional<byte[]> partner = store.transact(records -> records.get(PARTNER));
        try {
            if (own.isPresent()) {
                ByteReader in = new ByteReader(own.get());
                keys.offer(in.u32(), in.raw(Primitives.KEM_SEED));
            }
            keys.partnerNumber = partner.isPresent() ? new ByteReader(partner.get()).u32() : 0;
        } catch (MalformedException e) {
            throw new StoreException("The link's state on the disk is damaged. Restore a backup or meet again.", e);
        } finally {
            own.ifPresent(Erase::these);
        }
        return keys;
    }

    /** Makes the next key; the one before stays valid, older ones are gone. */
    void renew() throws StoreException {
        byte[] seed = entropy.bytes(Primitives.KEM_SEED);
        long next = number + 1;
        store.transact(records -> {
            ByteWriter out = new ByteWriter().u32(next).raw(seed);
            records.get(OWN).ifPresent(before -> out.raw(newest(before)));
            records.put(OWN, out.bytes());
            return next;
        });
        offer(next, seed);
    }

    private static byte[] newest(byte[] kept) {
        return Arrays.copyOf(kept, 4 + Primitives.KEM_SEED);
    }

    private void offer(long newest, byte[] seed) {
        number = newest;
        parcel = Optional.of(new Parcel(ChunkType.LETTER_KEY, newest, primitives.kemPublicKey(seed)));
        Erase.these(seed);
    }

    /** Number of our newest key. */
    long number() {
        return number;
    }

    /** Number of the partner's newest key that we hold. */
    long partnerNumber() {
        return partnerNumber;
    }

    /** Our newest public key, in three parts. */
    Optional<Parcel> parcel() {
        return parcel;
    }

    /** Keeps the partner's key if it is newer than what we hold. */
    void heard(long theirNumber, byte[] publicKey) throws StoreException {
        if (theirNumber > partnerNumber && publicKey.length == Primitives.KEM_PUBLIC_KEY) {
            byte[] kept = new ByteWriter().u32(theirNumber).raw(publicKey).bytes();
            store.transact(records -> {
                records.put(PARTNER, kept);
                return theirNumber;
            });
            partnerNumber = theirNumber;
        }
    }
}

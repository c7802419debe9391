package dyad.letter;

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
 * The keys that letters are sealed to. Each end gives the other a public key, and keeps the seeds of two: the one that
 * the partner is known to hold, and the newest. A new one is made only once the partner holds the newest, so a letter
 * can be opened however long the partner stays away, and however often this end starts meanwhile.
 */
public final class LetterKeys {
    private static final String OWN = "letter.own";
    private static final String PARTNER = "letter.partner";
    private static final int KEPT = 4 + Primitives.KEM_SEED;

    private final Primitives primitives;
    private final Entropy entropy;
    private final Store store;
    private long number;
    private Optional<Key> partner = Optional.empty();
    private Optional<Parcel> parcel = Optional.empty();

    private LetterKeys(Primitives primitives, Entropy entropy, Store store) {
        this.primitives = primitives;
        this.entropy = entropy;
        this.store = store;
    }

    /** Reads what is kept, and makes the first key if there is none. */
    public static LetterKeys load(Primitives primitives, Entropy entropy, Store store) throws StoreException {
        LetterKeys keys = new LetterKeys(primitives, entropy, store);
        Optional<byte[]> own = store.transact(records -> records.get(OWN));
        Optional<byte[]> partner = store.transact(records -> records.get(PARTNER));
        try {
            if (own.isPresent()) {
                ByteReader in = new ByteReader(own.get());
                keys.offer(in.u32(), in.raw(Primitives.KEM_SEED));
            }
            if (partner.isPresent()) {
                keys.partner = Optional.of(Key.read(partner.get()));
            }
        } catch (MalformedException e) {
            throw new StoreException("The link's state on the disk is damaged. Restore a backup or meet again.", e);
        } finally {
            own.ifPresent(Erase::these);
        }
        return keys;
    }

    /** Makes the first key, if there is none. */
    public void begin() throws StoreException {
        if (parcel.isEmpty()) {
            renew();
        }
    }

    /** The partner says which of our keys it holds: if it is the newest, it is time for another. */
    public void held(long byPartner) throws StoreException {
        if (byPartner == number) {
            renew();
        }
    }

    private void renew() throws StoreException {
        byte[] seed = entropy.bytes(Primitives.KEM_SEED);
        long next = number + 1;
        store.transact(records -> {
            ByteWriter out = new ByteWriter().u32(next).raw(seed);
            records.get(OWN).ifPresent(before -> out.raw(Arrays.copyOf(before, KEPT)));
            records.put(OWN, out.bytes());
            return next;
        });
        offer(next, seed);
    }

    private void offer(long newest, byte[] seed) {
        number = newest;
        parcel = Optional.of(new Parcel(ChunkType.LETTER_KEY, newest, primitives.kemPublicKey(seed)));
        Erase.these(seed);
    }

    /** The seed of the own key with this number, if it is kept; the caller erases it. */
    Optional<byte[]> seed(long wanted) throws StoreException {
        Optional<byte[]> own = store.transact(records -> records.get(OWN));
        if (own.isEmpty()) {
            return Optional.empty();
        }
        try {
            ByteReader in = new ByteReader(own.get());
            for (int kept = 0; kept < own.get().length / KEPT; kept++) {
                long found = in.u32();
                byte[] seed = in.raw(Primitives.KEM_SEED);
                if (found == wanted) {
                    return Optional.of(seed);
                }
                Erase.these(seed);
            }
            return Optional.empty();
        } catch (MalformedException e) {
            throw new StoreException("The letter keys on the disk are damaged. Meet again.", e);
        } finally {
            Erase.these(own.get());
        }
    }

    /** Number of our newest key. */
    public long number() {
        return number;
    }

    /** Number of the partner's newest key that we hold; 0 for none. */
    public long partnerNumber() {
        return partner.map(Key::number).orElse(0L);
    }

    /** The partner's newest key, if one came. */
    Optional<Key> partner() {
        return partner;
    }

    /** Our newest public key, in three parts. */
    public Optional<Parcel> parcel() {
        return parcel;
    }

    /** Keeps the partner's key if it is newer than what we hold. */
    public void heard(long theirNumber, byte[] publicKey) throws StoreException {
        if (theirNumber > partnerNumber() && publicKey.length == Primitives.KEM_PUBLIC_KEY) {
            Key key = new Key(theirNumber, publicKey);
            store.transact(records -> {
                records.put(PARTNER, key.bytes());
                return theirNumber;
            });
            partner = Optional.of(key);
        }
    }

    /** A public key of the partner's. */
    record Key(long number, byte[] publicKey) {
        byte[] bytes() {
            return new ByteWriter().u32(number).raw(publicKey).bytes();
        }

        static Key read(byte[] kept) throws MalformedException {
            ByteReader in = new ByteReader(kept);
            return new Key(in.u32(), in.raw(Primitives.KEM_PUBLIC_KEY));
        }
    }
}

package dyad.link;

import dyad.ache.Ache;
import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.seam.Records;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.Optional;

/**
 * What stays the same for as long as two ends are linked.
 *
 * @param id 32 bytes that name the bond in derivations; never sent
 * @param role which of the two this end is
 * @param topicKey 32 bytes from which the slot topics come
 * @param relay URL of the relay, without user and password
 */
public record Bond(byte[] id, Role role, byte[] topicKey, String relay) {
    private static final String NAME = "bond";

    /** Keeps the bond, within the transaction that makes it. The meeting is the two's first contact. */
    public void create(Records records, long wallMillis) {
        Ache.begin(records, wallMillis);
        records.put(
                NAME,
                new ByteWriter()
                        .u8(1)
                        .raw(id)
                        .u8(role.code())
                        .raw(topicKey)
                        .text(relay)
                        .bytes());
    }

    /** The bond of this store, if there is one. */
    public static Optional<Bond> load(Store store) throws StoreException {
        return store.transact(records -> {
            Optional<byte[]> kept = records.get(NAME);
            return kept.isEmpty() ? Optional.empty() : Optional.of(read(kept.get()));
        });
    }

    private static Bond read(byte[] bytes) throws StoreException {
        try {
            ByteReader in = new ByteReader(bytes);
            if (in.u8() != 1) {
                throw new MalformedException("a bond of another version");
            }
            return new Bond(
                    in.raw(Primitives.KEY), in.u8() == 0 ? Role.FIRST : Role.SECOND, in.raw(Primitives.KEY), in.text());
        } catch (MalformedException e) {
            throw new StoreException("The link's state on the disk is damaged. Restore a backup or meet again.", e);
        }
    }
}

package dyad.ache;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.seam.Records;
import dyad.seam.StoreException;
import java.util.Optional;

/**
 * The newest contact as it is on the disk, so that a restart does not forget it. It dies with the bond.
 *
 * @param number of the contact
 * @param ageMillis how old it was at this moment
 * @param wallMillis the moment, by this end's wall clock
 */
record KeptContact(int number, long ageMillis, long wallMillis) {
    private static final String NAME = "contact";
    private static final int VERSION = 1;

    /** What is kept; of a bond that an earlier version of this program made, nothing is. */
    static KeptContact load(Records records, long wallMillis) throws StoreException {
        Optional<byte[]> kept = records.get(NAME);
        try {
            return kept.isEmpty() ? new KeptContact(0, LastContact.MOST_MILLIS, wallMillis) : read(kept.get());
        } catch (MalformedException e) {
            throw new StoreException("The link's state on the disk is damaged. Restore a backup or meet again.", e);
        }
    }

    private static KeptContact read(byte[] bytes) throws MalformedException {
        ByteReader in = new ByteReader(bytes);
        if (in.u8() != VERSION) {
            throw new MalformedException("a contact of another version");
        }
        KeptContact kept = new KeptContact(in.u16(), in.u64(), in.u64());
        in.end();
        return kept;
    }

    void save(Records records) {
        records.put(
                NAME,
                new ByteWriter()
                        .u8(VERSION)
                        .u16(number)
                        .u64(ageMillis)
                        .u64(wallMillis)
                        .bytes());
    }

    /**
     * How old it is. The wall clock is believed where it is ahead, since a machine that slept or was off has no other way
     * to know; where it is behind, somebody has set it back, and the age goes on by what ran.
     *
     * @param now by the wall clock
     * @param runMillis for how long this process has run since the moment above, or since it read this from the disk
     */
    long ageAt(long now, long runMillis) {
        return Math.min(ageMillis + Math.max(runMillis, now - wallMillis), LastContact.MOST_MILLIS);
    }
}

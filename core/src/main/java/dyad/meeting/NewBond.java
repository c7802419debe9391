package dyad.meeting;

import dyad.epoch.EpochRecords;
import dyad.link.Seams;
import dyad.recall.Kinship;
import dyad.seam.StoreException;

/** What a meeting came to, written down: all of it or nothing. */
final class NewBond {

    private NewBond() {}

    static void keep(Seams seams, Session.Outcome made) throws StoreException {
        seams.store().transact(records -> {
            // A link that is frozen ends by this meeting.
            records.eraseLink(false);
            made.bond().create(records, seams.clock().wallMillis());
            new Kinship(seams.primitives(), seams.entropy(), made.bond().id()).begin(records);
            EpochRecords.create(
                    records, made.secrets(), made.ownStart(), made.epoch().partner());
            return made;
        });
    }
}

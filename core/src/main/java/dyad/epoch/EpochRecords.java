package dyad.epoch;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.keys.EpochSecrets;
import dyad.keys.Erase;
import dyad.keys.Primitives;
import dyad.keys.Roots;
import dyad.seam.Entropy;
import dyad.seam.Records;
import dyad.seam.Store;
import dyad.seam.StoreException;

/**
 * What epochs leave on the disk: the highest number ever used, the roots, and the start records of both ends. Memory
 * follows only after the commit.
 */
public final class EpochRecords {
    private static final String NUMBER = "epoch.number";
    private static final String ROOTS = "epoch.roots";
    private static final String OWN_STARTS = "starts.own";
    private static final String PARTNER_START = "starts.partner";

    private final Store store;
    private long number;
    private Roots roots;
    private Start ownStart;
    private Start parentStart = Start.NONE;
    private Start partnerStart;

    private EpochRecords(Store store, long number, Roots roots, Start ownStart, Start partnerStart) {
        this.store = store;
        this.number = number;
        this.roots = roots;
        this.ownStart = ownStart;
        this.partnerStart = partnerStart;
    }

    /** Writes the first records of a bond, within the transaction that makes it. */
    public static void create(Records records, EpochSecrets secrets, Start own, Start partner) {
        records.put(NUMBER, new ByteWriter().u32(secrets.number()).bytes());
        records.put(ROOTS, Roots.first(secrets).bytes());
        records.put(OWN_STARTS, own.bytes());
        records.put(PARTNER_START, partner.bytes());
    }

    /** Reads what is kept. */
    public static EpochRecords load(Store store) throws StoreException {
        return store.transact(records -> {
            try {
                Start own = newestStart(need(records, OWN_STARTS));
                Start partner = Start.read(new ByteReader(need(records, PARTNER_START)));
                long number = new ByteReader(need(records, NUMBER)).u32();
                return new EpochRecords(store, number, Roots.read(need(records, ROOTS)), own, partner);
            } catch (MalformedException e) {
                throw new StoreException("The link's state on the disk is damaged. Restore a backup or meet again.", e);
            }
        });
    }

    private static byte[] need(Records records, String name) throws StoreException {
        return records.get(name)
                .orElseThrow(() -> new StoreException(
                        "The link's state on the disk lacks " + name + ". Restore a backup or meet again."));
    }

    private static Start newestStart(byte[] all) throws MalformedException {
        ByteReader in = new ByteReader(all);
        Start newest = Start.NONE;
        for (int i = 0; i < all.length / Start.SIZE; i++) {
            newest = Start.read(in);
        }
        return newest;
    }

    /** Commits a new start record, before its first frame. An end keeps all of its own. */
    public void begin(Entropy entropy) throws StoreException {
        Start next = ownStart.next(entropy);
        store.transact(records -> {
            byte[] before = need(records, OWN_STARTS);
            records.put(
                    OWN_STARTS, new ByteWriter().raw(before).raw(next.bytes()).bytes());
            return next;
        });
        parentStart = ownStart;
        ownStart = next;
    }

    /** The highest epoch number that this end ever proposed or answered. */
    public long number() {
        return number;
    }

    /** The roots held now. */
    public Roots roots() {
        return roots;
    }

    /** The start of this process. */
    public Start ownStart() {
        return ownStart;
    }

    /** The start before this process's. */
    public Start parentStart() {
        return parentStart;
    }

    /** The newest start of the partner that took part in an epoch with us. */
    public Start partnerStart() {
        return partnerStart;
    }

    void raise(long to) throws StoreException {
        save(to, roots, partnerStart);
    }

    void answered(long proposed, long base) throws StoreException {
        save(Math.max(number, proposed), roots.confirm(base), partnerStart);
    }

    void pending(EpochSecrets secrets, long base) throws StoreException {
        save(number, roots.confirm(base).withPending(secrets), partnerStart);
    }

    void confirmed(EpochSecrets secrets, long base, Start partner) throws StoreException {
        save(number, roots.confirm(base).withPending(secrets).confirm(secrets.number()), partner);
    }

    void confirm(long heard, Start partner) throws StoreException {
        save(number, roots.confirm(heard), partner);
    }

    /** Overwrites what an epoch that has just ended left on the disk. */
    void scrub() throws StoreException {
        store.scrub();
    }

    /** Forgets one day of envelope keys that no retained frame needs any more, if there is one. */
    public void shorten(Primitives primitives, long oldestDay) throws StoreException {
        if (roots.firstDay() < oldestDay) {
            save(number, roots.withoutOneDayBefore(primitives, oldestDay), partnerStart);
        }
    }

    private void save(long newNumber, Roots newRoots, Start newPartner) throws StoreException {
        byte[] bytes = newRoots.bytes();
        try {
            store.transact(records -> {
                records.put(NUMBER, new ByteWriter().u32(newNumber).bytes());
                records.put(ROOTS, bytes);
                records.put(PARTNER_START, newPartner.bytes());
                return newNumber;
            });
        } finally {
            Erase.these(bytes);
        }
        number = newNumber;
        roots.eraseAllBut(newRoots);
        roots = newRoots;
        partnerStart = newPartner;
    }
}

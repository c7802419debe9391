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
import java.util.List;

/**
 * What epochs leave on the disk: the highest number ever used, the roots, and the start records of both ends. Memory
 * follows only after the commit.
 */
public final class EpochRecords {
    private static final String NUMBER = "epoch.number";
    private static final String ROOTS = "epoch.roots";
    private static final String OWN_STARTS = "starts.own";
    private static final String PARTNER_STARTS = "starts.partner";
    private static final String PARTNER_MACHINE = "starts.partner.machine";

    private final Store store;
    private long number;
    private Roots roots;
    private OwnStarts own;
    private PartnerStarts partner;
    private int welcome;
    private int seen;

    private EpochRecords(Store store, long number, Roots roots, OwnStarts own, PartnerStarts partner, int welcome) {
        this.store = store;
        this.number = number;
        this.roots = roots;
        this.own = own;
        this.partner = partner;
        this.welcome = welcome;
        this.seen = welcome;
    }

    /** Writes the first records of a bond, within the transaction that makes it. */
    public static void create(Records records, EpochSecrets secrets, Start own, Start partner) {
        records.put(NUMBER, new ByteWriter().u32(secrets.number()).bytes());
        records.put(ROOTS, Roots.first(secrets).bytes());
        records.put(OWN_STARTS, own.bytes());
        records.put(PARTNER_STARTS, partner.bytes());
    }

    /** Reads what is kept. */
    public static EpochRecords load(Store store) throws StoreException {
        return store.transact(records -> {
            try {
                OwnStarts own = OwnStarts.read(need(records, OWN_STARTS));
                PartnerStarts partner = PartnerStarts.read(need(records, PARTNER_STARTS));
                long number = new ByteReader(need(records, NUMBER)).u32();
                byte[] machine = records.get(PARTNER_MACHINE).orElse(new byte[1]);
                return new EpochRecords(
                        store, number, Roots.read(need(records, ROOTS)), own, partner, new ByteReader(machine).u8());
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

    /** This state goes on on another machine, within the transaction that puts it there: its starts tell of the move. */
    public static void move(Records records, Entropy entropy) throws StoreException {
        try {
            OwnStarts moved = OwnStarts.read(need(records, OWN_STARTS)).onNextMachine(entropy);
            records.put(OWN_STARTS, moved.bytes());
        } catch (MalformedException e) {
            throw new StoreException("The link's state is damaged. Restore a backup or meet again.", e);
        }
    }

    /** Commits a new start record, before its first frame. */
    public void begin(Entropy entropy) throws StoreException {
        OwnStarts next = own.withNext(entropy);
        store.transact(records -> {
            records.put(OWN_STARTS, next.bytes());
            return next;
        });
        own = next;
    }

    /** The highest epoch number that this end ever proposed or answered. */
    public long number() {
        return number;
    }

    /** The roots held now. */
    public Roots roots() {
        return roots;
    }

    /** The starts of this end. */
    public OwnStarts own() {
        return own;
    }

    /** What is known of the partner's starts. */
    public PartnerStarts partner() {
        return partner;
    }

    /** An authentic frame shows this start of the partner's. Kept with the next epoch. */
    public void shown(Start start) throws CopyFoundException {
        partner = partner.shown(start);
        seen = Math.max(seen, start.machine());
    }

    /** Whether this start of the partner's is on a machine that this person knows of. */
    public boolean isWelcome(Start start) {
        return start.machine() <= welcome;
    }

    /** Whether the partner has moved to another machine, and this person has not said yes to it. */
    public boolean partnerMoved() {
        return seen > welcome;
    }

    /** This person says yes to the machine that the partner has moved to. */
    public void welcomePartner() throws StoreException {
        byte[] machine = {(byte) seen};
        store.transact(records -> {
            records.put(PARTNER_MACHINE, machine);
            return machine;
        });
        welcome = seen;
    }

    /** The partner tells of its earlier starts. Kept with the next epoch. */
    public void told(List<Start> earlier) throws CopyFoundException {
        partner = partner.told(earlier);
    }

    /**
     * The partner tells which root it holds as the newest in a start of its. The start that it was accepted in held our
     * confirmed root, and so do all later ones: a later start with an older root goes on from a disk that was rolled back.
     */
    public void told(Start start, long newestRoot) throws CopyFoundException {
        if (partner.isLater(start) && newestRoot < roots.confirmed().number()) {
            throw new CopyFoundException(CopyEvidence.ROOTS_APART);
        }
    }

    void raise(long to) throws StoreException {
        save(to, roots, partner);
    }

    /** @param start the partner's that proposes, and so holds the base */
    void answered(long proposed, long base, Start start) throws StoreException {
        save(Math.max(number, proposed), roots.confirm(base), holder(base, start));
    }

    /** @param start the partner's that answers, and so holds the base */
    void pending(EpochSecrets secrets, long base, Start start) throws StoreException {
        save(number, roots.confirm(base).withPending(secrets), holder(base, start));
    }

    private PartnerStarts holder(long base, Start start) {
        return base == roots.pendingNumber() ? partner.accept(start) : partner;
    }

    void confirmed(EpochSecrets secrets, long base, Start start) throws StoreException {
        save(number, roots.confirm(base).withPending(secrets).confirm(secrets.number()), partner.accept(start));
    }

    void confirm(long heard, Start start) throws StoreException {
        save(number, roots.confirm(heard), partner.accept(start));
    }

    /** Forgets one day of envelope keys that no retained frame needs any more, if there is one. */
    public void shorten(Primitives primitives, long oldestDay) throws StoreException {
        if (roots.firstDay() < oldestDay) {
            save(number, roots.withoutOneDayBefore(primitives, oldestDay), partner);
        }
    }

    private void save(long newNumber, Roots newRoots, PartnerStarts newPartner) throws StoreException {
        byte[] bytes = newRoots.bytes();
        try {
            store.transact(records -> {
                records.put(NUMBER, new ByteWriter().u32(newNumber).bytes());
                records.put(ROOTS, bytes);
                records.put(PARTNER_STARTS, newPartner.bytes());
                return newNumber;
            });
        } finally {
            Erase.these(bytes);
        }
        number = newNumber;
        roots.eraseAllBut(newRoots);
        roots = newRoots;
        partner = newPartner;
    }
}

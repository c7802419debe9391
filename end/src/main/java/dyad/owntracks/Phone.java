package dyad.owntracks;

import dyad.bytes.MalformedException;
import dyad.place.Place;
import dyad.place.Reception;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.Optional;

/**
 * The phone of this end's person: what it is known by, and what it reports. It works with HTTP and knows no HTTP server.
 *
 * <p>The app sends what was not answered with a 2xx again and again, and nothing else before. So whatever can never
 * succeed is accepted, counted and forgotten.
 *
 * <p>Safe for use by several threads, but for the link's own.
 */
public final class Phone {

    /** Bytes of the longest report that is read. */
    public static final int LONGEST = 8_192;

    /** Where the keys lie in the store. */
    static final String NAME = "own.phone";

    private final Store store;
    private final Entropy entropy;
    private final Place place;
    private final Throttle reports;
    private final Throttle strangers;
    private volatile Optional<PhoneKeys> keys = Optional.empty();
    private Optional<ReportReader> reader = Optional.empty();
    private PhoneCounts counts = PhoneCounts.NONE;

    /**
     * @param store may be used from any thread but the link's own
     * @param place where the fixes go
     */
    public Phone(Clock clock, Entropy entropy, Store store, Place place) {
        this.store = store;
        this.entropy = entropy;
        this.place = place;
        this.reports = new Throttle(clock, 200, 20);
        this.strangers = new Throttle(clock, 20, 1);
    }

    /** Reads the keys from the store, if some were made. */
    public synchronized void load() throws StoreException {
        Optional<byte[]> kept = store.transact(records -> records.get(NAME));
        try {
            keys = kept.isPresent() ? Optional.of(PhoneKeys.read(kept.get())) : Optional.empty();
        } catch (MalformedException e) {
            throw new StoreException("The phone's password is damaged on the disk. Use a new home.", e);
        }
    }

    /** The keys, made at the first call. */
    public synchronized PhoneKeys keys() throws StoreException {
        return keys.isPresent() ? keys.get() : renew();
    }

    /** Makes new keys: the phone is a stranger until it is given them. */
    public synchronized PhoneKeys renew() throws StoreException {
        PhoneKeys fresh = PhoneKeys.fresh(entropy);
        store.transact(records -> {
            records.put(NAME, fresh.bytes());
            return true;
        });
        keys = Optional.of(fresh);
        return fresh;
    }

    /** Whether a request with this {@code Authorization} may go on; an empty text if it has none. */
    public Admission admit(String authorization) {
        Optional<PhoneKeys> known = keys;
        if (known.isPresent() && known.get().admit(authorization)) {
            return reports.pass() ? Admission.COME_IN : Admission.LATER;
        }
        return strangers.pass() ? Admission.STRANGER : Admission.LATER;
    }

    /**
     * Takes a report of an admitted request.
     *
     * @param body the whole body, or its beginning if it is longer than {@link #LONGEST}
     */
    public void report(byte[] body) {
        Optional<PhoneKeys> known = keys;
        Report report = body.length > LONGEST || known.isEmpty()
                ? new Report.Unreadable()
                : reader().read(body, known.get().key());
        count(report);
    }

    /** Made at the first report: most ends never get one, and finding the JSON library takes time at the start. */
    private synchronized ReportReader reader() {
        ReportReader made = reader.orElseGet(ReportReader::new);
        reader = Optional.of(made);
        return made;
    }

    private synchronized void count(Report report) {
        counts = switch (report) {
            case Report.Located located ->
                place.report(located.fix()) == Reception.TAKEN ? counts.oneTaken() : counts.oneLate();
            case Report.Unneeded _ -> counts.oneUnneeded();
            case Report.Unreadable _ -> counts.oneUnreadable();
        };
    }

    /** What became of the reports. */
    public synchronized PhoneCounts counts() {
        return counts;
    }
}

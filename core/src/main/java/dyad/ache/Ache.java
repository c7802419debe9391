package dyad.ache;

import dyad.keys.Role;
import dyad.seam.Clock;
import dyad.seam.Records;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.OptionalLong;

/**
 * The ache: time since the two were last in mutual contact, equal at both ends. A contact is the meeting, a touch together,
 * or being together, proven on one local network. Whatever one does alone is none: words, a single touch, presence.
 *
 * <p>One end decides for both, the <em>first</em>: it numbers the contacts, and says number and age in every live frame.
 * The second follows whatever its own clocks say. So both agree on what was a contact, and to the tick on how long ago it
 * was; what the first gets wrong by a wrong clock is wrong at both. Pure, and for one thread only.
 */
public final class Ache {
    private static final long NANOS = 1_000_000;

    private final Clock clock;
    private final Store store;
    private final boolean decides;
    private final Runnable touchedTogether;
    private final JointTouch joint;
    private KeptContact newest;
    private long since;
    private boolean byTouch;
    private boolean lasting;

    private Ache(Clock clock, Store store, Role own, KeptContact newest, Joint touches) {
        this.clock = clock;
        this.store = store;
        this.decides = own == Role.FIRST;
        this.touchedTogether = touches.told();
        this.joint = new JointTouch(touches.longestNanos());
        this.newest = newest;
        this.since = clock.monotonicNanos();
    }

    /** The meeting is the first contact; within the transaction that makes the bond. */
    public static void begin(Records records, long wallMillis) {
        new KeptContact(LastContact.next(0), 0, wallMillis).save(records);
    }

    /** The ache of the bond in this store. */
    public static Ache load(Clock clock, Store store, Role own, Joint touches) throws StoreException {
        KeptContact kept = store.transact(records -> KeptContact.load(records, clock.wallMillis()));
        return new Ache(clock, store, own, kept, touches);
    }

    // --- what is felt ------------------------------------------------------------------------------------------

    /** Milliseconds since the newest contact, 0 while it lasts, at most 48 days. Not to be shown to anybody. */
    public long ageMillis() {
        return lasting ? 0 : newest.ageAt(clock.wallMillis(), (clock.monotonicNanos() - since) / NANOS);
    }

    /** How warm it still is: see {@link Warmth}. */
    public double warmth() {
        return Warmth.after(ageMillis());
    }

    /** What the next live frame says. */
    public LastContact tell() {
        return new LastContact(newest.number(), byTouch, ageMillis());
    }

    // --- what happens ------------------------------------------------------------------------------------------

    /** This person's press begins or ends. */
    public void press(boolean pressing, long slowerTickNanos) throws StoreException {
        joint.press(pressing, clock.monotonicNanos());
        lookForTouch(slowerTickNanos);
    }

    /**
     * A fresh frame tells of the other's press: whether it goes on, and whether it is another one than before.
     *
     * @param lostNanosAgo how long ago a frame would have come, if exactly one was lost since the last fresh one
     */
    public void heard(boolean pressing, boolean begun, OptionalLong lostNanosAgo, long slowerTickNanos)
            throws StoreException {
        long now = clock.monotonicNanos();
        OptionalLong lost =
                lostNanosAgo.isPresent() ? OptionalLong.of(now - lostNanosAgo.getAsLong()) : OptionalLong.empty();
        joint.hear(pressing, begun, now, lost);
        lookForTouch(slowerTickNanos);
    }

    /**
     * Whether the two are together now, as this end itself has found on its local network. Only the first end's word counts.
     */
    public void together(boolean now) throws StoreException {
        if (!decides || now == lasting) {
            return;
        }
        keep(now ? LastContact.next(newest.number()) : newest.number(), 0, false);
        lasting = now;
    }

    /**
     * A fresh frame says this of the newest contact.
     *
     * @param recentNanos a touch together that is older than this is not felt any more
     */
    public void heard(LastContact told, long recentNanos) throws StoreException {
        boolean newer = LastContact.isNewer(told.number(), newest.number());
        if (decides) {
            if (newer) {
                // This end's disk was put back. The number must not be given again, or the other would not feel it.
                keep(told.number(), ageMillis(), false);
            }
        } else if (newer) {
            keep(told.number(), told.ageMillis(), told.touch());
            if (told.touch() && told.ageMillis() * NANOS <= recentNanos) {
                touchedTogether.run();
            }
        } else if (told.number() == newest.number() && told.number() != 0) {
            take(new KeptContact(told.number(), told.ageMillis(), clock.wallMillis()), told.touch());
        }
    }

    private void lookForTouch(long slowerTickNanos) throws StoreException {
        if (decides && joint.isOne(clock.monotonicNanos(), slowerTickNanos)) {
            keep(LastContact.next(newest.number()), 0, true);
            joint.spend();
            touchedTogether.run();
        }
    }

    /** On the disk before any frame tells of it: a number is never given twice. */
    private void keep(int number, long ageMillis, boolean touch) throws StoreException {
        KeptContact kept = new KeptContact(number, ageMillis, clock.wallMillis());
        store.transact(records -> {
            kept.save(records);
            return kept;
        });
        take(kept, touch);
    }

    private void take(KeptContact kept, boolean touch) {
        newest = kept;
        since = clock.monotonicNanos();
        byTouch = touch;
    }

    /**
     * What the ache has to know of touches.
     *
     * @param longestNanos after this a press that was not ended has ended
     * @param told is run at each touch together
     */
    public record Joint(long longestNanos, Runnable told) {}
}

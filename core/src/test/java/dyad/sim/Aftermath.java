package dyad.sim;

import dyad.bytes.MalformedException;
import dyad.keys.Calendar;
import dyad.keys.Roots;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import dyad.world.Person;

/** How an end stood when something went wrong, in a line for whoever looks for the reason. */
final class Aftermath {
    private Aftermath() {}

    static void tell(Side side, Trace trace) {
        Person person = side.person();
        Records records = person.store().look();
        String process = person.isRunning()
                ? "runs, epoch " + person.link().epoch() + ", frames no key opened "
                        + person.link().counts().unopenedFrames() + ", malformed "
                        + person.link().counts().malformedFrames()
                : "is off";
        trace.tell(
                side.name(),
                process + "; " + (person.isConnected() ? "connected" : "not connected") + "; UTC day "
                        + Calendar.day(person.clock().wallMillis()) + "; "
                        + records.get("epoch.roots").map(Aftermath::roots).orElse("no roots") + "; drafts "
                        + records.draftCount(Stream.WORDS) + ", chunks " + records.itemCount(Stream.WORDS));
    }

    /** Number of the root that this end holds as confirmed, or -1. */
    static long confirmedRoot(Person person) {
        try {
            byte[] kept = person.store().look().get("epoch.roots").orElseThrow();
            return Roots.read(kept).confirmed().number();
        } catch (MalformedException e) {
            return -1;
        }
    }

    /** Number of the root that this end holds as pending, 0 if there is none. */
    static long pendingRoot(Person person) {
        try {
            byte[] kept = person.store().look().get("epoch.roots").orElseThrow();
            return Roots.read(kept).pendingNumber();
        } catch (MalformedException e) {
            return 0;
        }
    }

    private static String roots(byte[] kept) {
        try {
            Roots roots = Roots.read(kept);
            return "root " + roots.confirmed().number() + " confirmed (from day "
                    + roots.confirmed().envelopes().firstDay() + "), pending " + roots.pendingNumber()
                    + roots.pending()
                            .map(held -> " (from day " + held.envelopes().firstDay() + ")")
                            .orElse("");
        } catch (MalformedException e) {
            return "damaged roots";
        }
    }
}

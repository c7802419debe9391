package dyad.sim;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.world.Witness;
import java.util.Optional;

/** Looks at every commit of one end's disk: what this end says goes into its book, what it hears is struck off the other's. */
final class Ledger implements Witness {
    private final String name;
    private final Book own;
    private final Book others;
    private final Trace trace;

    Ledger(String name, Book own, Book others, Trace trace) {
        this.name = name;
        this.own = own;
        this.others = others;
        this.trace = trace;
    }

    @Override
    public void added(Entry entry) {
        if (entry.mine()) {
            own.said(entry);
            trace.tell(
                    name,
                    "keeps word " + own.count() + ", " + entry.text().length() + " characters"
                            + (entry.said().feeling().isPresent() ? " and a feeling" : ""));
        } else {
            others.applied(entry);
            trace.tell(name, "has committed word " + others.appliedCount() + " of the other");
        }
    }

    @Override
    public void pictured(MessageId picture, Optional<byte[]> body) {
        if (own.holds(picture)) {
            own.shown(picture, body);
        } else {
            others.seen(picture, body);
            trace.tell(name, "has the picture " + picture.toString().substring(0, 8) + " of the other");
        }
    }

    @Override
    public void arrived(MessageId id) {
        if (!own.holds(id)) {
            // What two ends tell each other after a meeting travels like words, but is none.
            return;
        }
        own.arrived(id);
        trace.tell(name, "learns that word " + id.toString().substring(0, 8) + " has arrived");
    }
}

package dyad.library;

import dyad.history.Entry;
import java.time.Instant;
import java.util.Optional;

/** Turns an entry of the history into what a program is shown. */
final class Told {
    private Told() {}

    static Word word(Entry entry) {
        return new Line(
                entry.id().toString(),
                entry.mine(),
                entry.text(),
                entry.said().feeling().map(Feeling::of),
                entry.said().picture().isPresent(),
                Instant.ofEpochMilli(entry.saidAtMillis()),
                entry.arrived());
    }

    record Line(
            String id,
            boolean mine,
            String text,
            Optional<Feeling> feeling,
            boolean pictured,
            Instant said,
            boolean arrived)
            implements Word {}
}

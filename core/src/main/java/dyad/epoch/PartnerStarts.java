package dyad.epoch;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The partner's starts as far as they are known: the newest that took part in an epoch with us, and the newest 64 that
 * were shown in authentic frames. Immutable.
 *
 * <p>An honest end never has two starts with one counter, as it commits each before its first frame. A start below the
 * accepted one that was never seen may be in a late frame, and proves nothing.
 */
public final class PartnerStarts {
    private static final int MOST = 64;

    private final Start accepted;
    private final NavigableMap<Long, Start> known;

    private PartnerStarts(Start accepted, NavigableMap<Long, Start> known) {
        this.accepted = accepted;
        this.known = Collections.unmodifiableNavigableMap(known);
    }

    /** The accepted start first, then the known ones. */
    static PartnerStarts read(byte[] kept) throws MalformedException {
        ByteReader in = new ByteReader(kept);
        Start accepted = Start.read(in);
        TreeMap<Long, Start> known = new TreeMap<>();
        for (int i = 1; i < kept.length / Start.SIZE; i++) {
            Start start = Start.read(in);
            known.put(start.counter(), start);
        }
        in.end();
        known.put(accepted.counter(), accepted);
        return new PartnerStarts(accepted, known);
    }

    byte[] bytes() {
        ByteWriter out = new ByteWriter();
        accepted.write(out);
        known.values().forEach(start -> start.write(out));
        return out.bytes();
    }

    /** The newest start that took part in an epoch with us, or has shown to hold its root. */
    public Start accepted() {
        return accepted;
    }

    /** Whether a later start than this one took part in an epoch with us. */
    public boolean superseded(Start start) {
        return start.counter() < accepted.counter();
    }

    /** Whether this is a later start than all that took part in an epoch with us. */
    boolean isLater(Start start) {
        return start.counter() > accepted.counter();
    }

    /** With this start as the newest that took part in an epoch. */
    PartnerStarts accept(Start start) {
        TreeMap<Long, Start> more = new TreeMap<>(known);
        more.put(start.counter(), start);
        return new PartnerStarts(start, bounded(more));
    }

    /** With this start, which an authentic frame shows. */
    PartnerStarts shown(Start start) throws CopyFoundException {
        Start same = known.getOrDefault(start.counter(), start);
        if (!same.equals(start)) {
            throw new CopyFoundException(CopyEvidence.TWO_STARTS);
        }
        if (known.containsKey(start.counter()) || superseded(start)) {
            return this;
        }
        return with(start);
    }

    /** With what the partner itself says of its earlier starts. */
    PartnerStarts told(List<Start> earlier) throws CopyFoundException {
        PartnerStarts more = this;
        for (Start start : earlier) {
            Start same = more.known.getOrDefault(start.counter(), start);
            if (!same.equals(start)) {
                throw new CopyFoundException(CopyEvidence.TWO_STARTS);
            }
            more = more.known.containsKey(start.counter()) ? more : more.with(start);
        }
        return more;
    }

    private PartnerStarts with(Start start) {
        TreeMap<Long, Start> more = new TreeMap<>(known);
        more.put(start.counter(), start);
        return new PartnerStarts(accepted, bounded(more));
    }

    private static NavigableMap<Long, Start> bounded(NavigableMap<Long, Start> starts) {
        while (starts.size() > MOST) {
            starts.pollFirstEntry();
        }
        return starts;
    }
}

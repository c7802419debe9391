package dyad.epoch;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.seam.Entropy;
import java.util.ArrayList;
import java.util.List;

/** Every start that this end ever made, oldest first. A start of ours that is not among them was made by a copy. */
public record OwnStarts(List<Start> all) {

    static OwnStarts read(byte[] kept) throws MalformedException {
        ByteReader in = new ByteReader(kept);
        List<Start> all = new ArrayList<>();
        for (int i = 0; i < kept.length / Start.SIZE; i++) {
            all.add(Start.read(in));
        }
        in.end();
        return new OwnStarts(List.copyOf(all));
    }

    OwnStarts withNext(Entropy entropy) {
        return with(newest().next(entropy));
    }

    OwnStarts onNextMachine(Entropy entropy) {
        return with(newest().onNextMachine(entropy));
    }

    private OwnStarts with(Start start) {
        List<Start> longer = new ArrayList<>(all);
        longer.add(start);
        return new OwnStarts(List.copyOf(longer));
    }

    byte[] bytes() {
        ByteWriter out = new ByteWriter();
        all.forEach(start -> start.write(out));
        return out.bytes();
    }

    /** The start of this process. */
    public Start newest() {
        return all.isEmpty() ? Start.NONE : all.getLast();
    }

    /** Up to {@code most} starts before this process's, the last first. */
    public List<Start> before(int most) {
        List<Start> reversed = all.reversed();
        return reversed.subList(Math.min(1, reversed.size()), Math.min(1 + most, reversed.size()));
    }

    /** @throws CopyFoundException if the partner names a start of ours by these first bytes of its id, and we never made it */
    public void check(byte[] prefix) throws CopyFoundException {
        // Nearly always it is the newest, and an end starts thousands of times.
        if (!Start.NONE.idBeginsWith(prefix)
                && all.reversed().stream().noneMatch(start -> start.idBeginsWith(prefix))) {
            throw new CopyFoundException(CopyEvidence.START_NEVER_MADE);
        }
    }
}

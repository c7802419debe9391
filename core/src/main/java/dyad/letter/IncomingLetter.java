package dyad.letter;

import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.delivery.Arrival;
import dyad.delivery.Incoming;
import dyad.epoch.CopyEvidence;
import dyad.epoch.CopyFoundException;
import dyad.frame.Chunk;
import dyad.history.MessageId;
import dyad.keys.Erase;
import dyad.seam.StoreException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A letter as its receiver collects it. Parts come in any order, any number of times, and the last record may come again
 * with more in it. At most 56 parts are held: 23 KB.
 */
final class IncomingLetter {
    private static final byte[] NONE = new byte[0];

    private final long number;
    private final byte[][] parts = new byte[OutgoingLetter.MOST_PARTS][];
    private final byte[][] plain = new byte[OutgoingLetter.MOST_PARTS][];
    private Optional<byte[]> key = Optional.empty();
    private final boolean[] opened = new boolean[OutgoingLetter.MOST_PARTS];
    private int read = MessageId.SIZE;
    private boolean unfinished;
    private boolean hopeless;

    IncomingLetter(long number) {
        this.number = number;
        Arrays.fill(parts, NONE);
        Arrays.fill(plain, NONE);
    }

    long number() {
        return number;
    }

    /**
     * Keeps a part, unless it is here already. The last one may come again with more in it, and an older form of it later
     * still, from a slot of the period before: the longer one is the newer.
     */
    void take(Chunk chunk) {
        int part = chunk.flags();
        if (!hopeless && part < parts.length && chunk.data().length > parts[part].length) {
            parts[part] = chunk.data();
            opened[part] = false;
            unfinished = true;
        }
    }

    /** Whether the head is there and the key is not known yet. */
    boolean awaitsKey() {
        return !hopeless && key.isEmpty() && head().allMatch(part -> part.length > 0);
    }

    private Stream<byte[]> head() {
        return Arrays.stream(parts).limit(LetterHead.PARTS);
    }

    /** The first parts, put together. */
    LetterHead readHead() throws MalformedException {
        return LetterHead.read(head().toArray(byte[][]::new));
    }

    void key(byte[] found) {
        key = Optional.of(found);
    }

    /** Nothing can come of this letter any more. */
    void giveUp() {
        hopeless = true;
        erase();
    }

    /** Reads on as far as the text reaches without a gap; gives what is applied by it. */
    void readOn(LetterSealer sealer, Incoming words, List<Arrival> whole)
            throws MalformedException, StoreException, CopyFoundException {
        if (key.isEmpty() || !unfinished) {
            return;
        }
        byte[] text = text(sealer, key.get());
        if (read == MessageId.SIZE && text.length > read) {
            fits(words.has(MessageId.of(Arrays.copyOf(text, read))));
        }
        Optional<LetterEntry.Placed> next = read <= text.length ? LetterEntry.read(text, read) : Optional.empty();
        while (next.isPresent()) {
            step(next.get().entry(), words, whole);
            read = next.get().end();
            next = LetterEntry.read(text, read);
        }
        unfinished = false;
    }

    private static void step(LetterEntry entry, Incoming words, List<Arrival> applied)
            throws StoreException, CopyFoundException {
        switch (entry) {
            case LetterEntry.Indexed indexed ->
                fits(words.takeIndexed(indexed.index(), indexed.flags(), indexed.content(), applied));
            case LetterEntry.Whole whole -> words.takeWhole(whole.message(), applied);
        }
    }

    /** A letter begins behind what its receiver was known to have: if that is lacking here, this end was rolled back. */
    private static void fits(boolean has) throws CopyFoundException {
        if (!has) {
            throw new CopyFoundException(CopyEvidence.WORDS_APART);
        }
    }

    private byte[] text(LetterSealer sealer, byte[] recordKey) {
        ByteWriter text = new ByteWriter();
        for (int part = LetterHead.PARTS; part < parts.length && parts[part].length > 0; part++) {
            openRecord(sealer, recordKey, part);
            text.raw(plain[part]);
            if (plain[part].length < LetterSealer.RECORD) {
                break;
            }
        }
        return text.bytes();
    }

    private void openRecord(LetterSealer sealer, byte[] recordKey, int part) {
        if (!opened[part]) {
            opened[part] = true;
            sealer.open(recordKey, number, part, parts[part]).ifPresent(fresh -> plain[part] = fresh);
        }
    }

    void erase() {
        key.ifPresent(Erase::these);
        Erase.these(plain);
        Arrays.fill(plain, NONE);
    }
}

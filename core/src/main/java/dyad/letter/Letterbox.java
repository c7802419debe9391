package dyad.letter;

import dyad.bytes.MalformedException;
import dyad.delivery.Outgoing;
import dyad.frame.Chunk;
import dyad.history.MessageId;
import dyad.hum.OutgoingFrame;
import dyad.keys.Role;
import dyad.keys.Roots;
import dyad.letter.Outstanding.Waiting;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sender's side of the letterbox. While the partner is silent, words that have not arrived are put into one letter,
 * which grows as more are said and lies in slots 8 to 63. When it is full and the partner is known to have read some of
 * it, another takes over what is left, in the slots that are free; the first stays until the other is handed over. A new
 * epoch ends both: then words cross by themselves, or a new letter is begun.
 */
public final class Letterbox {
    /** Slots before this one belong to the opening burst. */
    public static final int FIRST_SLOT = 8;

    private static final String NUMBER = "letter.number";
    private static final int MOST_BYTES =
            (OutgoingLetter.MOST_PARTS - LetterHead.PARTS) * LetterSealer.RECORD - MessageId.SIZE;

    private final Store store;
    private final LetterSealer sealer;
    private final LetterKeys keys;
    private final Role role;
    private final Handed handed = new Handed();
    private Letters letters = Letters.NONE;
    private boolean loaded;
    private boolean changed = true;
    private boolean full;

    /** The letterbox of an end in this role. */
    public Letterbox(Store store, LetterSealer sealer, LetterKeys keys, Role role) {
        this.store = store;
        this.sealer = sealer;
        this.keys = keys;
        this.role = role;
    }

    /** Words were said or have arrived, an epoch is over, or the partner's key came. */
    public void changed() {
        changed = true;
    }

    /** Puts into the letter what is not in it yet. Called before a resting frame is built. */
    public void prepare(Roots roots) throws StoreException {
        if (!changed && !takenOver()) {
            return;
        }
        try {
            if (!loaded) {
                letters = store.transact(records -> Letters.load(records, sealer));
                loaded = true;
            }
            letters = store.transact(records -> prepared(records, roots));
            changed = false;
        } catch (StoreException e) {
            // Memory may be ahead of the disk, and only what is kept may be sent.
            letters = Letters.NONE;
            loaded = false;
            changed = true;
            throw e;
        }
    }

    private Letters prepared(Records records, Roots roots) throws StoreException {
        Outstanding outstanding = Outstanding.read(records, MOST_BYTES);
        Letters now = takenOver() ? letters.withoutPrevious(records) : letters;
        long root = roots.confirmed().number();
        boolean over = now.current()
                .filter(letter -> letter.header().rootNumber() != root || isRead(letter, outstanding))
                .isPresent();
        if (over) {
            now = now.dropped(records);
            full = false;
        }
        if (now.current().isEmpty() && !outstanding.lines().isEmpty()) {
            now = new Letters(begin(records, roots, 0), Optional.empty());
        }
        if (now.current().isPresent()) {
            now = filled(records, roots, now, outstanding);
        }
        now.save(records);
        return now;
    }

    private static boolean isRead(OutgoingLetter letter, Outstanding outstanding) {
        return !letter.lines().isEmpty() && outstanding.placeOf(letter.lines().getLast()) < 0;
    }

    private Optional<OutgoingLetter> begin(Records records, Roots roots, int base) throws StoreException {
        long root = roots.confirmed().number();
        Optional<byte[]> psk = roots.letters(root);
        Optional<LetterKeys.Key> key = keys.partner();
        if (psk.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        long number = LetterNumber.next(records, NUMBER);
        try {
            LetterSealer.Begun begun =
                    sealer.begin(role, number, key.get().number(), key.get().publicKey(), root, psk.get());
            OutgoingLetter.Header header = new OutgoingLetter.Header(number, root, base, begun.recordKey());
            return Optional.of(OutgoingLetter.begin(header, begun.head(), Outgoing.previous(records, Stream.WORDS)));
        } catch (MalformedException e) {
            // The partner's key is none: it will send another.
            return Optional.empty();
        }
    }

    private Letters filled(Records records, Roots roots, Letters now, Outstanding outstanding) throws StoreException {
        OutgoingLetter current = now.current().orElseThrow();
        int last = current.lines().isEmpty()
                ? -1
                : outstanding.placeOf(current.lines().getLast());
        boolean all = fill(records, current, outstanding.after(last), now.room());
        boolean partlyRead = !current.lines().isEmpty()
                && outstanding.placeOf(current.lines().getFirst()) < 0;
        full = !all;
        return all || !partlyRead || now.previous().isPresent()
                ? now
                : takeOver(records, roots, current, outstanding).orElse(now);
    }

    /** Another letter for all that is outstanding, if the free slots hold more of it than the present one does. */
    private Optional<Letters> takeOver(Records records, Roots roots, OutgoingLetter current, Outstanding outstanding)
            throws StoreException {
        int room = OutgoingLetter.MOST_PARTS - current.size();
        int base = (current.header().base() + current.size()) % OutgoingLetter.MOST_PARTS;
        int before = outstanding.placeOf(current.lines().getLast());
        if (fitting(outstanding.lines(), room) <= before + 1) {
            return Optional.empty();
        }
        Optional<OutgoingLetter> next = begin(records, roots, base);
        if (next.isPresent()) {
            full = !fill(records, next.get(), outstanding.lines(), room);
        }
        return next.map(letter -> new Letters(next, Optional.of(current)));
    }

    private static int fitting(List<Waiting> lines, int parts) {
        int left = (parts - LetterHead.PARTS) * LetterSealer.RECORD - MessageId.SIZE;
        int fitting = 0;
        while (fitting < lines.size() && lines.get(fitting).entry().size() <= left) {
            left -= lines.get(fitting).entry().size();
            fitting++;
        }
        return fitting;
    }

    /** True if all lines found room. */
    private boolean fill(Records records, OutgoingLetter letter, List<Waiting> lines, int parts) {
        int sealed = letter.lines().isEmpty() ? 0 : letter.textSize();
        for (Waiting line : lines) {
            if (letter.sizeWith(line.entry().size()) > parts) {
                letter.seal(sealer, records, sealed);
                return false;
            }
            letter.append(line.entry(), line.id());
        }
        letter.seal(sealer, records, sealed);
        return true;
    }

    // --- what lies at the relay --------------------------------------------------------------------------------

    /** What goes into this slot, if it belongs to a letter. */
    public Optional<Chunk> chunk(int slot) {
        return letters.chunk(slot);
    }

    /** A new connection stands: nothing is known to have been handed over on it. */
    public void connected() {
        handed.connected();
    }

    /** This frame is ready to be written into this slot. */
    public void built(OutgoingFrame frame, int slot, Chunk chunk) {
        handed.built(frame, slot, chunk);
    }

    /** It was written. */
    public void written(OutgoingFrame frame) {
        handed.written(frame);
    }

    /** The messages that lie whole at the relay, as certainly as can be known without asking. */
    public Set<MessageId> handedOver() {
        if (letters.current().isEmpty()) {
            return Set.of();
        }
        Set<MessageId> messages = new LinkedHashSet<>();
        letters.previous().ifPresent(letter -> messages.addAll(handed.messagesOf(letter)));
        letters.current().ifPresent(letter -> messages.addAll(handed.messagesOf(letter)));
        return messages;
    }

    /** Frames until all that is in the letter is handed over, if the next goes into this slot; 0 if it is. */
    public int framesLeft(int nextSlot) {
        return letters.current()
                .map(letter -> handed.framesLeft(letter, nextSlot))
                .orElse(0);
    }

    /** Whether more waits than the letter can hold. */
    public boolean isFull() {
        return full;
    }

    private boolean takenOver() {
        return letters.previous().isPresent()
                && letters.current()
                        .filter(letter -> handed.framesLeft(letter, 0) == 0)
                        .isPresent();
    }

    /** Overwrites the record keys in memory. */
    public void erase() {
        letters.erase();
        letters = Letters.NONE;
    }
}

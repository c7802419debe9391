package dyad.letter;

import dyad.bytes.MalformedException;
import dyad.delivery.Arrival;
import dyad.delivery.Incoming;
import dyad.epoch.CopyFoundException;
import dyad.frame.Chunk;
import dyad.keys.Erase;
import dyad.keys.Role;
import dyad.keys.Roots;
import dyad.seam.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The receiver's side of the letterbox. Holds the two newest letters of the partner; words are applied as they come. */
public final class LetterReader {
    private static final int HELD = 2;

    private final LetterSealer sealer;
    private final LetterKeys keys;
    private final Role partner;
    private final List<IncomingLetter> letters = new ArrayList<>();

    /** Reads what this partner sends. */
    public LetterReader(LetterSealer sealer, LetterKeys keys, Role partner) {
        this.sealer = sealer;
        this.keys = keys;
        this.partner = partner;
    }

    /**
     * Takes a part of a letter.
     *
     * @return what its messages have led to
     */
    public List<Arrival> take(Chunk chunk, Roots roots, Incoming words)
            throws MalformedException, StoreException, CopyFoundException {
        Optional<IncomingLetter> letter = letter(chunk.index());
        List<Arrival> whole = new ArrayList<>();
        if (letter.isPresent()) {
            try {
                letter.get().take(chunk);
                read(letter.get(), roots, words, whole);
            } catch (MalformedException e) {
                letter.get().giveUp();
                throw e;
            }
        }
        return whole;
    }

    private void read(IncomingLetter letter, Roots roots, Incoming words, List<Arrival> whole)
            throws MalformedException, StoreException, CopyFoundException {
        if (letter.awaitsKey()) {
            LetterHead head = letter.readHead();
            Optional<byte[]> seed = keys.seed(head.keyNumber());
            Optional<byte[]> psk = roots.letters(head.rootNumber());
            if (seed.isEmpty() || psk.isEmpty()) {
                letter.giveUp();
                return;
            }
            letter.key(sealer.open(partner, letter.number(), head, seed.get(), psk.get()));
            Erase.these(seed.get());
        }
        letter.readOn(sealer, words, whole);
    }

    /** The letter with this number, if it is among the newest. */
    private Optional<IncomingLetter> letter(long number) {
        for (IncomingLetter held : letters) {
            if (held.number() == number) {
                return Optional.of(held);
            }
        }
        if (letters.size() == HELD) {
            IncomingLetter oldest = letters.getFirst();
            if (number < oldest.number()) {
                return Optional.empty();
            }
            oldest.erase();
            letters.removeFirst();
        }
        letters.add(new IncomingLetter(number));
        letters.sort((one, other) -> Long.compare(one.number(), other.number()));
        return letters.stream().filter(held -> held.number() == number).findFirst();
    }

    /** Overwrites the record keys and what was read. */
    public void erase() {
        letters.forEach(IncomingLetter::erase);
        letters.clear();
    }
}

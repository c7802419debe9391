package dyad.letter;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.frame.Chunk;
import dyad.history.MessageId;
import dyad.keys.Erase;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The letters that lie at the relay.
 *
 * @param current the one that grows
 * @param previous the one that it takes over from, until it is handed over itself
 */
record Letters(Optional<OutgoingLetter> current, Optional<OutgoingLetter> previous) {
    static final Letters NONE = new Letters(Optional.empty(), Optional.empty());

    private static final String NAME = "letter.out";

    /** Parts that a letter may have beside the previous one. */
    int room() {
        return OutgoingLetter.MOST_PARTS - previous.map(OutgoingLetter::size).orElse(0);
    }

    /** What goes into this slot, if it belongs to a letter. */
    Optional<Chunk> chunk(int slot) {
        Optional<Chunk> newer = current.flatMap(letter -> letter.chunk(slot));
        return newer.isPresent() ? newer : previous.flatMap(letter -> letter.chunk(slot));
    }

    /** Keeps what the letters are; their parts are kept as they are sealed. */
    void save(Records records) {
        ByteWriter out = new ByteWriter()
                .u8((int) (current.stream().count() + previous.stream().count()));
        current.ifPresent(letter -> letter.header().write(out));
        previous.ifPresent(letter -> letter.header().write(out));
        records.put(NAME, out.bytes());
    }

    /** Reads what is kept. If it is damaged there are none: the words themselves lie in outbox and drafts. */
    static Letters load(Records records, LetterSealer sealer) {
        byte[] kept = records.get(NAME).orElse(new byte[] {0});
        Map<Long, MessageId> names = new HashMap<>();
        records.items(Stream.WORDS, 0, OutgoingLetter.MOST_PARTS).forEach(item -> names.put(item.index(), item.id()));
        try {
            ByteReader in = new ByteReader(kept);
            int count = in.u8();
            return new Letters(
                    count > 0 ? Optional.of(load(records, in, sealer, names)) : Optional.empty(),
                    count > 1 ? Optional.of(load(records, in, sealer, names)) : Optional.empty());
        } catch (MalformedException e) {
            return NONE;
        } finally {
            Erase.these(kept);
        }
    }

    private static OutgoingLetter load(Records records, ByteReader in, LetterSealer sealer, Map<Long, MessageId> names)
            throws MalformedException {
        OutgoingLetter.Header header = OutgoingLetter.Header.read(in);
        return OutgoingLetter.load(
                header,
                records.letterParts(header.number()),
                sealer,
                index -> names.getOrDefault(index, MessageId.NONE));
    }

    /** Without letters: what was kept of them is forgotten. */
    Letters dropped(Records records) {
        current.ifPresent(letter -> records.removeLetter(letter.header().number()));
        withoutPrevious(records);
        return NONE;
    }

    Letters withoutPrevious(Records records) {
        previous.ifPresent(letter -> records.removeLetter(letter.header().number()));
        return new Letters(current, Optional.empty());
    }

    /** Overwrites the record keys. */
    void erase() {
        current.ifPresent(letter -> Erase.these(letter.header().key()));
        previous.ifPresent(letter -> Erase.these(letter.header().key()));
    }
}

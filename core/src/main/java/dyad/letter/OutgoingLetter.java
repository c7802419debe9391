package dyad.letter;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.history.MessageId;
import dyad.keys.Primitives;
import dyad.seam.Records;
import dyad.seam.Records.LetterPart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A letter as its sender has it: sealed parts, each with a slot of its own, and the text that is in them. Part p lies in
 * slot 8 + (base + p) mod 56.
 */
final class OutgoingLetter {
    /** The most parts that letters may have, all together. */
    static final int MOST_PARTS = 56;

    private final Header header;
    private final LetterText text;
    private final List<byte[]> parts;

    private OutgoingLetter(Header header, LetterText text, List<byte[]> parts) {
        this.header = header;
        this.text = text;
        this.parts = parts;
    }

    /** A letter without a line yet. */
    static OutgoingLetter begin(Header header, LetterHead head, MessageId predecessor) {
        List<byte[]> parts = new ArrayList<>();
        for (int part = 0; part < LetterHead.PARTS; part++) {
            parts.add(head.part(part));
        }
        return new OutgoingLetter(header, new LetterText(predecessor), parts);
    }

    /** A letter that is kept on the disk. */
    static OutgoingLetter load(Header header, List<LetterPart> kept, LetterSealer sealer, LetterText.Names names)
            throws MalformedException {
        List<byte[]> parts = kept.stream().map(LetterPart::sealed).toList();
        ByteWriter plain = new ByteWriter();
        for (int part = LetterHead.PARTS; part < parts.size(); part++) {
            plain.raw(sealer.open(header.key(), header.number(), part, parts.get(part))
                    .orElseThrow(() -> new MalformedException("a part of a letter is damaged")));
        }
        return new OutgoingLetter(header, LetterText.read(plain.bytes(), names), new ArrayList<>(parts));
    }

    Header header() {
        return header;
    }

    List<LetterText.Line> lines() {
        return text.lines();
    }

    int size() {
        return parts.size();
    }

    /** How many parts there would be with these bytes more. */
    int sizeWith(int bytes) {
        return LetterHead.PARTS + Math.ceilDiv(text.size() + bytes, LetterSealer.RECORD);
    }

    void append(LetterEntry entry, MessageId id) {
        text.append(entry, id);
    }

    /** Seals what the text has more than the parts, and keeps it, within the transaction that says so. */
    void seal(LetterSealer sealer, Records records, int sealedBytes) {
        int from = sealedBytes / LetterSealer.RECORD;
        for (int record = from; record < text.records(); record++) {
            int part = LetterHead.PARTS + record;
            byte[] sealed = sealer.seal(header.key(), header.number(), part, text.record(record));
            if (part < parts.size()) {
                parts.set(part, sealed);
            } else {
                parts.add(sealed);
            }
        }
        for (int part = sealedBytes == 0 ? 0 : LetterHead.PARTS + from; part < parts.size(); part++) {
            records.putLetterPart(header.number(), part, parts.get(part));
        }
    }

    byte[] part(int part) {
        return parts.get(part);
    }

    int textSize() {
        return text.size();
    }

    /** What goes into this slot, if one of the parts lies there. */
    Optional<Chunk> chunk(int slot) {
        int part = partIn(slot);
        return part < 0
                ? Optional.empty()
                : Optional.of(new Chunk(ChunkType.LETTER, part, header.number(), parts.get(part)));
    }

    private int partIn(int slot) {
        int part = Math.floorMod(slot - Letterbox.FIRST_SLOT - header.base(), MOST_PARTS);
        return slot >= Letterbox.FIRST_SLOT && part < parts.size() ? part : -1;
    }

    int slotOf(int part) {
        return Letterbox.FIRST_SLOT + (header.base() + part) % MOST_PARTS;
    }

    /** The messages whose last line ends within the first {@code handed} bytes. */
    Set<MessageId> endingWithin(int handed) {
        Set<MessageId> whole = new LinkedHashSet<>();
        for (LetterText.Line line : text.lines()) {
            if (line.end() <= handed && isLast(line.entry())) {
                whole.add(line.id());
            }
        }
        return whole;
    }

    private static boolean isLast(LetterEntry entry) {
        return switch (entry) {
            case LetterEntry.Indexed indexed -> (indexed.flags() & Chunk.LAST) != 0;
            case LetterEntry.Whole whole -> true;
        };
    }

    /**
     * What a letter is, beside its parts.
     *
     * @param number letters of an end are numbered from 1
     * @param rootNumber the root whose pre-shared key it uses
     * @param base where in the ring of 56 slots it begins
     * @param key its record key
     */
    record Header(long number, long rootNumber, int base, byte[] key) {
        void write(ByteWriter out) {
            out.u32(number).u32(rootNumber).u8(base).raw(key);
        }

        static Header read(ByteReader in) throws MalformedException {
            return new Header(in.u32(), in.u32(), in.u8(), in.raw(Primitives.KEY));
        }
    }
}

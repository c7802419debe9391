package dyad.sim;

import java.util.List;

/** The rules of the letterbox, each gone once. */
final class LetterMutants {
    private static final String LETTERBOX = "dyad/letter/Letterbox.java";
    private static final String OUTGOING_LETTER = "dyad/letter/OutgoingLetter.java";
    private static final String INCOMING_LETTER = "dyad/letter/IncomingLetter.java";
    private static final String OUTSTANDING = "dyad/letter/Outstanding.java";
    private static final String KEYS = "dyad/letter/LetterKeys.java";
    private static final String INCOMING = "dyad/delivery/Incoming.java";
    private static final String STREAMS = "dyad/link/Streams.java";
    private static final String HEARING = "dyad/link/Hearing.java";

    private LetterMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "Letter: a word that a letter brought is not applied again",
                        INCOMING,
                        "if (records.wasApplied(id)) {",
                        "if (records.wasApplied(id) && id.equals(MessageId.NONE)) {"),
                new Mutant(
                        "Letter: what arrived in a letter gets no index any more",
                        STREAMS,
                        "arrived.addAll(wordsOut.arrivedThrough(frame.words().cumulative(), SenseBlock.newest(frame.sense())));",
                        ""),
                new Mutant(
                        "Letter: a start record tells the sender what has arrived",
                        HEARING,
                        "record.newest().bytes()));",
                        "MessageId.NONE.bytes()));"),
                new Mutant(
                        "Letter: a new key is made only once the partner holds the newest",
                        KEYS,
                        "if (parcel.isEmpty()) {",
                        "if (number >= 0) {"),
                new Mutant(
                        "Letter: a letter under another root is begun anew",
                        LETTERBOX,
                        "letter.header().rootNumber() != root || isRead(letter, outstanding)",
                        "isRead(letter, outstanding)"),
                new Mutant(
                        "Letter: chunks that have an index go before drafts",
                        OUTSTANDING,
                        "int bytes = addItems(records, lines, mostBytes);",
                        "int bytes = 0;"),
                new Mutant(
                        "Letter: no chunk is passed over before a draft",
                        OUTSTANDING,
                        "while (!items.isEmpty() && bytes <= mostBytes) {",
                        "while (!items.isEmpty() && lines.size() < 48) {"),
                new Mutant(
                        "Letter: what was said since goes into the letter",
                        LETTERBOX,
                        "if (!changed && !takenOver()) {",
                        "if (loaded && !takenOver()) {"),
                new Mutant(
                        "Letter: the last record is sealed again when words are added to it",
                        OUTGOING_LETTER,
                        "int from = sealedBytes / LetterSealer.RECORD;",
                        "int from = Math.ceilDiv(sealedBytes, LetterSealer.RECORD);"),
                new Mutant(
                        "Letter: the longer form of the last record is the newer",
                        INCOMING_LETTER,
                        "chunk.data().length > parts[part].length",
                        "!Arrays.equals(parts[part], chunk.data())"),
                new Mutant(
                        "Letter: what it brings within an epoch does not move where the chain begins",
                        INCOMING,
                        "if (chain.isPresent() && !heard) {",
                        "if (chain.isPresent() && !heard && committed == committedBefore) {"),
                new Mutant(
                        "Letter: keys of what it brings within an epoch are passed over",
                        "dyad/delivery/Outgoing.java",
                        "for (; chainAt < item.index(); chainAt++) {",
                        "for (; chainAt < 0; chainAt++) {"));
    }
}

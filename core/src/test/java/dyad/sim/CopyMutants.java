package dyad.sim;

import java.util.List;

/** The rules that find copied state, each gone once. */
final class CopyMutants {
    private static final String HEARING = "dyad/link/Hearing.java";
    private static final String LATER_START = "dyad/link/LaterStart.java";
    private static final String MAKING = "dyad/link/Making.java";
    private static final String OWN_STARTS = "dyad/epoch/OwnStarts.java";
    private static final String PARTNER_STARTS = "dyad/epoch/PartnerStarts.java";
    private static final String RECORDS = "dyad/epoch/EpochRecords.java";
    private static final String OUTGOING = "dyad/delivery/Outgoing.java";
    private static final String INCOMING = "dyad/delivery/Incoming.java";
    private static final String INCOMING_LETTER = "dyad/letter/IncomingLetter.java";
    private static final String EPOCHS = "dyad/epoch/Epochs.java";

    private CopyMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "Copy: a frame that I never sent, acknowledged, freezes",
                        HEARING,
                        "if (frame.acknowledged() > sent) {",
                        "if (frame.acknowledged() > sent && sent < 0) {"),
                new Mutant(
                        "Copy: a start of mine that I never made freezes",
                        OWN_STARTS,
                        "if (!Start.NONE.idBeginsWith(prefix)",
                        "if (!Start.NONE.idBeginsWith(prefix) && prefix.length == 0"),
                new Mutant(
                        "Copy: two starts of the partner with one counter freeze",
                        PARTNER_STARTS,
                        "Start same = known.getOrDefault(start.counter(), start);",
                        "Start same = start;"),
                new Mutant(
                        "Copy: a start that hears me after a later one was shown freezes",
                        LATER_START,
                        "if (start.counter() < counter && acknowledged > sentThen) {",
                        "if (start.counter() < counter && acknowledged > sentThen && counter < 0) {"),
                new Mutant(
                        "Copy: whoever finds one tells the other",
                        HEARING,
                        "case FREEZE -> throw new CopyFoundException(toldBy(frame.chunk()));",
                        "case FREEZE -> {}"),
                new Mutant(
                        "Copy: a notice tells of starts after a frame of a superseded one",
                        MAKING,
                        "copies.noticeDue(beat),",
                        "copies.noticeDue(beat) && beat < 0,"),
                new Mutant(
                        "Copy: a spare frame counts as one that may have been sent",
                        MAKING,
                        "highest = Math.max(highest, number);",
                        "highest = Math.max(highest, spare ? 0 : number);"),
                new Mutant(
                        "Only a proposal with a number never used before is answered",
                        EPOCHS,
                        "if (proposal.number() > records.number()) {",
                        "if (proposal.number() > records.roots().confirmed().number()) {"),
                new Mutant(
                        "Copy: a later start that tells of an older root freezes",
                        RECORDS,
                        "if (partner.isLater(start) && newestRoot < roots.confirmed().number()) {",
                        "if (partner.isLater(start) && newestRoot < 0) {"),
                new Mutant(
                        "Copy: who has less of my words than before freezes",
                        OUTGOING,
                        "return oldest <= committed + 1 && committed < next;",
                        "return committed < next;"),
                new Mutant(
                        "Copy: who has words that I never numbered freezes",
                        OUTGOING,
                        "return oldest <= committed + 1 && committed < next;",
                        "return oldest <= committed + 1;"),
                new Mutant(
                        "Copy: a letter that follows upon a word which I do not have freezes",
                        INCOMING_LETTER,
                        "fits(words.has(MessageId.of(Arrays.copyOf(text, read))));",
                        ""),
                new Mutant(
                        "Copy: a letter that begins beyond the chunk which I have freezes",
                        INCOMING,
                        "if (index == committed + 1) {",
                        "if (index > committed) {"));
    }
}

package dyad.sim;

import java.util.List;

/** The rules of epochs (docs/protocol.md, section 4), each gone once. */
final class EpochMutants {
    private static final String LINK = "dyad/link/Link.java";
    private static final String COURSE = "dyad/link/Course.java";
    private static final String HEARING = "dyad/link/Hearing.java";
    private static final String EARS = "dyad/link/Ears.java";
    private static final String EPOCHS = "dyad/epoch/Epochs.java";
    private static final String RECORDS = "dyad/epoch/EpochRecords.java";

    private EpochMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "Every process start commits a start of its own",
                        LINK,
                        "parts.records().begin(seams.entropy());",
                        ""),
                new Mutant(
                        "Of two proposals with one number the higher id wins",
                        EPOCHS,
                        "return number > otherNumber || (number == otherNumber && Arrays.compareUnsigned(id, otherId) > 0);",
                        "return number > otherNumber;"),
                new Mutant(
                        "A root is confirmed only once the partner is heard under it",
                        RECORDS,
                        "save(number, roots.confirm(base).withPending(secrets), holder(base, start));",
                        "save(number, roots.confirm(base).withPending(secrets).confirm(secrets.number()), partner);"),
                new Mutant(
                        "The next epoch builds on the pending root if the answerer holds it",
                        EPOCHS,
                        "if (proposal.pending() != 0 && roots.root(proposal.pending()).isPresent()) {",
                        "if (proposal.pending() != 0 && proposal.pending() == proposal.confirmed()) {"),
                new Mutant(
                        "The proposer keeps the new root before it completes",
                        EPOCHS,
                        "records.pending(secrets, answer.base(), answer.answerer());",
                        ""),
                new Mutant(
                        "The answerer keeps the new root before it speaks under it",
                        EPOCHS,
                        "records.confirmed(secrets, own.message().base(), own.message().proposer());",
                        ""),
                new Mutant(
                        "The proposer confirms the new root when it hears the partner under it",
                        EPOCHS,
                        "records.confirm(completed.secrets().number(), completed.partner());",
                        ""),
                new Mutant(
                        "A partner who proposes in resting frames is not live any more",
                        EPOCHS,
                        "if (resting) {",
                        "if (resting && partner.counter() == 0) {"),
                new Mutant(
                        "A silent partner's epoch ends, and the next is proposed",
                        COURSE,
                        "} else if (parts.partner().isSilent(now(), tickMillis)) {",
                        "} else if (parts.partner().isSilent(now(), tickMillis) && tickMillis == 0) {"),
                new Mutant(
                        "A slow partner's tick is taken from any live frame",
                        HEARING,
                        "partner.tick(block.tickMillis());",
                        ""),
                new Mutant(
                        "An epoch goes on even if what came before cannot be overwritten",
                        RECORDS,
                        "save(number, roots.confirm(base).withPending(secrets).confirm(secrets.number()),"
                                + " partner.accept(start));",
                        "save(number, roots.confirm(base).withPending(secrets).confirm(secrets.number()),"
                                + " partner.accept(start)); store.scrub();"),
                new Mutant(
                        "Frames are tried with the keys of the two newest roots",
                        EARS,
                        "LIKELY_ROOTS = 2;",
                        "LIKELY_ROOTS = 1;"),
                new Mutant(
                        "Frames are also tried with the key of the neighbouring day",
                        EARS,
                        "{Calendar.day(wallMillis), Calendar.neighbour(wallMillis)}",
                        "{Calendar.day(wallMillis)}"),
                new Mutant(
                        "A frame that answers no recent frame of mine is not felt",
                        HEARING,
                        "if (!fresh || frame.sequence() <= highestFresh) {",
                        "if (frame.sequence() <= highestFresh) {"));
    }
}

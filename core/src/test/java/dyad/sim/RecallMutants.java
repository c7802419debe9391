package dyad.sim;

import java.util.List;

/** The rules of what comes back after a loss and a new meeting (docs/protocol.md, section 8), each gone once. */
final class RecallMutants {
    private static final String RECALL = "dyad/recall/Recall.java";
    private static final String KINSHIP = "dyad/recall/Kinship.java";
    private static final String RETURNING = "dyad/recall/Returning.java";

    private RecallMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "Recall: who hears of a common bond asks for what is lacking",
                        RECALL,
                        "proof.ifPresent(token -> {",
                        "proof.filter(token -> token.equals(dyad.delivery.Token.NONE)).ifPresent(token -> {"),
                new Mutant(
                        "Recall: what lies beyond the partner's reach is returned",
                        RETURNING,
                        "keep(records, new State(reach, 0));",
                        "keep(records, new State(reach, DONE));"),
                new Mutant(
                        "Recall: how far the return has come is kept with what is drafted",
                        RETURNING,
                        "keep(records, new State(reach, next.isEmpty() ? DONE : next.getLast().place()));",
                        "keep(records, new State(reach, DONE));"),
                new Mutant(
                        "Recall: own words within the partner's reach count as arrived",
                        RECALL,
                        "pairs.markArrivedThrough(reach.mine());",
                        ""),
                new Mutant(
                        "Recall: a returned word stands behind the one that it followed",
                        RETURNING,
                        "former.mine(), bond, former.previous(), entry.said());",
                        "former.mine(), bond, new dyad.seam.Pairs.Previous(Optional.empty(), Optional.empty()),"
                                + " entry.said());"),
                new Mutant(
                        "Recall: a returned word stands behind those of the bonds before its own",
                        RECALL,
                        "records.pairs().addReturned(bond, word.previous(), entry);",
                        "records.pairs().addReturned(0, word.previous(), entry);"),
                new Mutant(
                        "Recall: a bond that the partner does not know is told by the one before it",
                        KINSHIP,
                        "known.number() <= bond && common",
                        "known.number() == bond && common"),
                new Mutant(
                        "Recall: how far one reaches is told by what stands before, not by how much",
                        "dyad/delivery/Locator.java",
                        "return sum ^ ByteBuffer.wrap(id.bytes()).getLong();",
                        "return sum + 1;"),
                new Mutant(
                        "Recall: a return goes on after a restart",
                        RECALL,
                        "return Returning.isGoingOn(records) || hasAsked(records);",
                        "return false;"));
    }
}

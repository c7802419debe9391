package dyad.sim;

import java.util.List;

/** The rules of what comes back after a loss and a new meeting (docs/protocol.md, section 8), each gone once. */
final class RecallMutants {
    private static final String RECALL = "dyad/recall/Recall.java";
    private static final String RETURNING = "dyad/recall/Returning.java";

    private RecallMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "Recall: who hears of a common bond asks for what is lacking",
                        RECALL,
                        "proof.ifPresent(token -> {",
                        "proof.filter(token -> token.length == 0).ifPresent(token -> {"),
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
                        "new Message.Returned(entry.id(), entry.saidAtMillis(), former.mine(), former.previous(), entry.said());",
                        "new Message.Returned(entry.id(), entry.saidAtMillis(), former.mine(),"
                                + " new dyad.seam.Pairs.Previous(Optional.empty(), Optional.empty()), entry.said());"),
                new Mutant(
                        "Recall: a return goes on after a restart",
                        RECALL,
                        "return Returning.isGoingOn(records);",
                        "return false;"));
    }
}

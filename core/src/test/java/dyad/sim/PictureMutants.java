package dyad.sim;

import java.util.List;

/** The rules of pictures (docs/protocol.md, sections 5 and 8), each gone once. */
final class PictureMutants {
    private static final String BODIES = "dyad/delivery/Bodies.java";

    private PictureMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "Picture: a body goes once its announcement has arrived",
                        "dyad/delivery/Outgoing.java",
                        ".filter(picture -> records.isWaiting(Stream.WORDS, picture))",
                        ".filter(picture -> picture.equals(MessageId.NONE))"),
                new Mutant(
                        "Picture: its body is drafted with its announcement",
                        BODIES,
                        "draft(records, picture, body);",
                        ""),
                new Mutant(
                        "Picture: a body that came is kept with its last chunk",
                        BODIES,
                        "records.pictures().keep(body.picture(), body.body());",
                        ""),
                new Mutant(
                        "Picture: who lacks a former one asks for it",
                        "dyad/recall/Recall.java",
                        "hasAsked(records) && wanting.draftMore(records);",
                        "false;"),
                new Mutant(
                        "Picture: of one that is lost the other is told",
                        BODIES,
                        "records.pictures().giveUp(body.picture(), body.body().length == 0 ? State.GONE : State.BROKEN);",
                        ""));
    }
}

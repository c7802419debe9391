package dyad.sim;

import java.util.List;

/** The rules of delivery (docs/protocol.md, section 5), each gone once. */
final class DeliveryMutants {
    private static final String DRAFTS = "dyad/link/Drafts.java";
    private static final String OUTGOING = "dyad/delivery/Outgoing.java";
    private static final String INCOMING = "dyad/delivery/Incoming.java";

    private DeliveryMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "A word is a durable draft before it is called kept",
                        DRAFTS,
                        "kept.addDraft(Stream.WORDS, id, message.bytes());",
                        ""),
                new Mutant(
                        "Saying the same name again says it once",
                        DRAFTS,
                        "if (kept.wasApplied(id)) {",
                        "if (kept.wasApplied(id) && id.hashCode() == 0) {"),
                new Mutant(
                        "A chunk that is not acknowledged is sent again",
                        OUTGOING,
                        "return !sent || now - sentAt >= patience;",
                        "return !sent;"),
                new Mutant(
                        "Within an epoch the same sealed chunk is sent again",
                        OUTGOING,
                        "return Optional.of(send(waiting, now));",
                        "byte[] anew = chain.get().seal(Items.associated(stream, waiting.item.index(),"
                                + " Items.flags(waiting.item)), waiting.item.plaintext()); chain.get().advance();"
                                + " return Optional.of(send(new Sealed(waiting.item, anew), now));"),
                new Mutant(
                        "What has an index goes before drafts",
                        OUTGOING,
                        "if (!waiting.isEmpty()) {",
                        "if (!waiting.isEmpty() && records.oldestDraft(stream).isEmpty()) {"),
                new Mutant(
                        "Only what is acknowledged without a gap is removed",
                        OUTGOING,
                        "first || progress ? remove(by.cumulative()) : List.of();",
                        "remove(by.cumulative() + Long.bitCount(by.selective()));"),
                new Mutant(
                        "A draft that gets an index leaves the drafts in the same transaction",
                        OUTGOING,
                        "records.removeDraft(draft.get().id());",
                        ""),
                new Mutant(
                        "A chunk counts as received only once it is committed",
                        INCOMING,
                        "Applied applied = store.transact(records -> apply(records, index, flags, plain));",
                        "committed = index; Applied applied = store.transact("
                                + "records -> apply(records, index, flags, plain));"),
                new Mutant(
                        "Nothing is sealed before the partner was heard in the epoch",
                        OUTGOING,
                        "if (chain.isEmpty() || !partnerHeard) {",
                        "if (chain.isEmpty()) {"),
                new Mutant(
                        "What is unacknowledged is sealed anew in a new epoch",
                        OUTGOING,
                        "window.clear();\n        partnerHeard = false;",
                        "partnerHeard = false;"),
                new Mutant(
                        "A chunk and the counter are committed together",
                        INCOMING,
                        "Counters.write(records, counter(stream), index);",
                        ""));
    }
}

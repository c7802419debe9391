package dyad.recall;

import dyad.delivery.Message;
import dyad.history.MessageId;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.seam.Entropy;
import dyad.seam.Pairs.PastBond;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How two ends find out that they were linked before, without telling a stranger anything. Each sends, as the first
 * message of every bond, tokens made from its former bonds and the new one; one who was not in a former bond cannot tell
 * its token from chance.
 */
public final class Kinship {
    private final Primitives primitives;
    private final Entropy entropy;
    private final byte[] bondId;

    /** @param bondId the 32 bytes that name the present bond in derivations */
    public Kinship(Primitives primitives, Entropy entropy, byte[] bondId) {
        this.primitives = primitives;
        this.entropy = entropy;
        this.bondId = bondId.clone();
    }

    /** The hash that names the present bond when it has become a former one; no key can be made from it. */
    byte[] name() {
        return primitives.hash(Labels.FORMER_BOND.bytes(), bondId);
    }

    /** The first message of the bond, in the transaction that makes the bond. */
    public void begin(Records records) {
        List<PastBond> former = records.pairs().bonds();
        records.pairs().begin(name());
        List<byte[]> tokens = new ArrayList<>();
        former.stream().limit(Message.Kinship.TOKENS).forEach(bond -> tokens.add(token(bond)));
        while (tokens.size() < Message.Kinship.TOKENS) {
            tokens.add(entropy.bytes(Message.Kinship.TOKEN));
        }
        draft(records, new Message.Kinship(freshId(), tokens));
    }

    /** The bond is among the known ones; one that was made before bonds were kept is added. */
    void ensure(Records records) {
        List<PastBond> known = records.pairs().bonds();
        if (known.isEmpty() || !Arrays.equals(known.getFirst().name(), name())) {
            records.pairs().begin(name());
        }
    }

    /** The token that this pair's former bond gives under the present one. */
    byte[] token(PastBond former) {
        byte[] hash = primitives.hash(Labels.KINSHIP.bytes(), former.name(), bondId);
        return Arrays.copyOf(hash, Message.Kinship.TOKEN);
    }

    /** Joins the present pair to every one that one of these tokens proves to be the same; the first token that did. */
    Optional<byte[]> join(Records records, List<byte[]> tokens) {
        Optional<byte[]> proof = Optional.empty();
        List<PastBond> bonds = records.pairs().bonds();
        for (PastBond former : bonds.subList(1, bonds.size())) {
            byte[] own = token(former);
            if (tokens.stream().anyMatch(token -> Arrays.equals(token, own))) {
                records.pairs().join(former.pair());
                proof = proof.or(() -> Optional.of(own));
            }
        }
        return proof;
    }

    MessageId freshId() {
        return MessageId.of(entropy.bytes(MessageId.SIZE));
    }

    static void draft(Records records, Message message) {
        records.addDraft(Stream.WORDS, message.id(), message.bytes());
    }
}

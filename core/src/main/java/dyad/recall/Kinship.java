package dyad.recall;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.delivery.Message;
import dyad.delivery.Token;
import dyad.history.MessageId;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.seam.Entropy;
import dyad.seam.Pairs.PastBond;
import dyad.seam.Records;
import dyad.seam.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How two ends find out that they were linked before, without telling a stranger anything. Each sends, as the first
 * message of every bond, tokens made from its former bonds and the new one; one who was not in a former bond cannot tell
 * its token from chance.
 */
public final class Kinship {
    private static final String COMMON = "recall.common";

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
        List<Token> tokens = new ArrayList<>();
        former.stream().limit(Message.Kinship.TOKENS).forEach(bond -> tokens.add(token(bond)));
        while (tokens.size() < Message.Kinship.TOKENS) {
            tokens.add(Token.of(entropy.bytes(Token.SIZE)));
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
    Token token(PastBond former) {
        byte[] hash = primitives.hash(Labels.KINSHIP.bytes(), former.name(), bondId);
        return Token.of(Arrays.copyOf(hash, Token.SIZE));
    }

    /** What the partner named with its first message are the bonds that it knows too. */
    void keepCommon(Records records, List<Token> tokens) {
        ByteWriter numbers = new ByteWriter();
        former(records).filter(bond -> tokens.contains(token(bond))).forEach(bond -> numbers.u32(bond.number()));
        records.put(COMMON, numbers.bytes());
    }

    /** This bond if the partner knows it, else the newest before it that the partner knows; none if it named none. */
    Token lastCommon(Records records, long bond) throws StoreException {
        List<Long> common = common(records);
        return former(records)
                .filter(known -> known.number() <= bond && common.contains(known.number()))
                .findFirst()
                .map(this::token)
                .orElse(Token.NONE);
    }

    /** The number of this pair's former bond for which the token stands; 0 for none. */
    long bond(Records records, Token token) {
        return former(records)
                .filter(known -> token(known).equals(token))
                .mapToLong(PastBond::number)
                .findFirst()
                .orElse(0);
    }

    /** The other bonds of the present pair, newest first. */
    private static Stream<PastBond> former(Records records) {
        List<PastBond> bonds = records.pairs().bonds();
        long pair = bonds.getFirst().pair();
        return bonds.stream().skip(1).filter(bond -> bond.pair() == pair);
    }

    private static List<Long> common(Records records) throws StoreException {
        byte[] kept = records.get(COMMON).orElse(new byte[0]);
        ByteReader in = new ByteReader(kept);
        List<Long> numbers = new ArrayList<>();
        try {
            while (numbers.size() < kept.length / Integer.BYTES) {
                numbers.add(in.u32());
            }
        } catch (MalformedException e) {
            throw new StoreException("The link's state on the disk is damaged at " + COMMON + ".", e);
        }
        return numbers;
    }

    /** Joins the present pair to every one that one of these tokens proves to be the same; the first token that did. */
    Optional<Token> join(Records records, List<Token> tokens) {
        Optional<Token> proof = Optional.empty();
        List<PastBond> bonds = records.pairs().bonds();
        for (PastBond former : bonds.subList(1, bonds.size())) {
            Token own = token(former);
            if (tokens.contains(own)) {
                records.pairs().join(former.pair());
                proof = proof.or(() -> Optional.of(own));
            }
        }
        return proof;
    }

    MessageId freshId() {
        return entropy.freshId();
    }

    static void draft(Records records, Message message) {
        records.addDraft(Records.Stream.WORDS, message.id(), message.bytes());
    }
}

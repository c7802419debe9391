package dyad.epoch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.keys.EpochSecrets;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.vectors.SharedVectors;
import org.junit.jupiter.api.Test;

/** The three messages that open an epoch, as the second implementation made them. */
final class SharedEpochTest {
    private final SharedVectors vectors = new SharedVectors("epoch");
    private final Primitives primitives = new SystemPrimitives();

    @Test
    void theirMessagesLeadToTheSameEpoch() throws Exception {
        EpochMessage.Proposal proposal = EpochMessage.Proposal.read(vectors.bytes("proposal"));
        EpochMessage.Answer answer = EpochMessage.Answer.read(vectors.bytes("answer"));
        EpochMessage.Completion completion = EpochMessage.Completion.read(vectors.bytes("completion"));
        vectors.check("proposalId", proposal.id(primitives));
        assertArrayEquals(proposal.id(primitives), answer.proposalId());
        assertArrayEquals(answer.id(primitives), completion.answerId());
        vectors.check("proposerStart", answer.proposer().bytes());
        vectors.check("answererStart", answer.answerer().bytes());
        assertEquals(11, answer.base());
        EpochSecrets made = new KeySchedule(primitives, vectors.bytes("bond"))
                .derive(
                        Role.SECOND,
                        proposal,
                        answer,
                        completion.ciphertext(),
                        vectors.bytes("root"),
                        primitives.decapsulate(vectors.bytes("proposerSeed"), answer.ciphertext()),
                        primitives.decapsulate(vectors.bytes("answererSeed"), completion.ciphertext()));
        vectors.check("newRoot", made.root());
        assertArrayEquals(completion.proof(), made.proof());
    }
}

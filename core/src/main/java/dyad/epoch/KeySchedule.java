package dyad.epoch;

import dyad.bytes.ByteWriter;
import dyad.keys.EpochSecrets;
import dyad.keys.Erase;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.keys.Role;

/** From a root and two shared secrets to the next epoch, bound to everything that was said on the way. */
final class KeySchedule {
    private final Primitives primitives;
    private final byte[] bondId;

    KeySchedule(Primitives primitives, byte[] bondId) {
        this.primitives = primitives;
        this.bondId = bondId.clone();
    }

    /** Derives the epoch; the two shared secrets are erased. */
    EpochSecrets derive(
            Role proposer,
            EpochMessage.Proposal proposal,
            EpochMessage.Answer answer,
            byte[] completionCiphertext,
            byte[] root,
            byte[] toProposer,
            byte[] toAnswerer) {
        byte[] transcript = primitives.hash(
                Labels.EPOCH_TRANSCRIPT.fields().raw(bondId).u8(proposer.code()).bytes(),
                proposal.bytes(),
                answer.bytes(),
                completionCiphertext);
        byte[] shared = new ByteWriter().raw(toProposer).raw(toAnswerer).bytes();
        byte[] secret = primitives.extract(root, shared);
        try {
            return EpochSecrets.derive(primitives, proposal.number(), secret, transcript, answer.firstDay());
        } finally {
            Erase.these(shared, secret, toProposer, toAnswerer);
        }
    }
}

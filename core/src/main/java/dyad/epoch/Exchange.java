package dyad.epoch;

import dyad.frame.Parcel;
import dyad.keys.EpochSecrets;
import dyad.keys.Erase;

/** How far the opening of the next epoch is at this end; one at a time. */
sealed interface Exchange {

    /** Nothing is going on. */
    record None() implements Exchange {}

    /** We proposed and wait for the answer. */
    record Proposed(EpochMessage.Proposal message, byte[] id, byte[] seed, Parcel parcel) implements Exchange {
        @Override
        public void erase() {
            Erase.these(seed);
        }
    }

    /** We answered and wait for the completion. */
    record Answered(
            EpochMessage.Proposal proposal,
            byte[] proposalId,
            EpochMessage.Answer message,
            byte[] id,
            byte[] seed,
            byte[] toProposer,
            Parcel parcel)
            implements Exchange {
        @Override
        public void erase() {
            Erase.these(seed, toProposer);
        }
    }

    /** We proposed, hold the new epoch, and wait to hear the partner in it. */
    record Completed(EpochSecrets secrets, Parcel parcel, Start partner) implements Exchange {}

    /** Overwrites the secrets of an exchange that is given up or done. */
    default void erase() {}
}

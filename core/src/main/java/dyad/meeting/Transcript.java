package dyad.meeting;

import dyad.keys.Labels;
import dyad.keys.Primitives;

/** Everything that the two ends said before the ciphertexts, in order. The words come from it, and every key. */
record Transcript(Code code, byte[] commitment, Bundle giver, byte[] giverNonce, Bundle taker, byte[] takerNonce) {

    /** The words cover only what was fixed before either could see the other's nonce, so nothing can be ground. */
    Recognition recognition(Primitives primitives) {
        return Recognition.of(primitives.hash(
                Labels.MEETING_WORDS.bytes(),
                code.bytes(),
                commitment,
                giver.bytes(),
                giverNonce,
                taker.bytes(),
                takerNonce));
    }

    byte[] hash(Primitives primitives, byte[] toGiver, byte[] toTaker) {
        return primitives.hash(
                Labels.MEETING_TRANSCRIPT.bytes(),
                code.bytes(),
                commitment,
                giver.bytes(),
                giverNonce,
                taker.bytes(),
                takerNonce,
                toGiver,
                toTaker);
    }
}

package dyad.keys;

/**
 * What one epoch brings: the next root, its envelope chains, and the live keys. None of them can be computed from
 * another, so the root on the disk does not open the epoch's live frames.
 *
 * @param number the epoch's number
 * @param root 32 bytes, the salt of the next epoch's key agreement
 * @param letters 32 bytes, the pre-shared key of letters
 * @param envelopes the keys of resting frames
 * @param live the keys of live frames and of the messages in them; only ever in memory
 * @param proof 32 bytes by which the proposer shows that it holds all of this
 */
public record EpochSecrets(
        long number, byte[] root, byte[] letters, EnvelopeChain envelopes, LiveKeys live, byte[] proof) {

    /**
     * Derives all from the fresh secret and the hash over everything that led to it.
     *
     * @param secret HKDF-Extract(root used, shared secrets); erased by the caller
     * @param firstDay the UTC day on which the envelope chains begin
     */
    public static EpochSecrets derive(
            Primitives primitives, long number, byte[] secret, byte[] transcript, long firstDay) {
        return new EpochSecrets(
                number,
                primitives.expand(secret, Labels.ROOT.fields().raw(transcript).bytes(), Primitives.KEY),
                primitives.expand(
                        secret, Labels.LETTER_SECRET.fields().raw(transcript).bytes(), Primitives.KEY),
                EnvelopeChain.begin(primitives, secret, transcript, firstDay),
                LiveKeys.derive(primitives, secret, transcript),
                primitives.expand(
                        secret, Labels.EPOCH_PROOF.fields().raw(transcript).bytes(), Primitives.KEY));
    }

    /** Overwrites everything. */
    public void erase() {
        Erase.these(root, letters, proof);
        envelopes.erase();
        live.erase();
    }
}

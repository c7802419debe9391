package dyad.meeting;

import dyad.bytes.ByteWriter;
import dyad.epoch.LiveEpoch;
import dyad.epoch.Start;
import dyad.keys.Calendar;
import dyad.keys.EpochSecrets;
import dyad.keys.Erase;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.link.Bond;
import java.util.Arrays;
import java.util.Optional;

/** What both ends hold once both ciphertexts have crossed: enough to confirm, and then to make the bond. */
final class Session {
    private static final long SKEW_DAYS = 2;
    private static final long FIRST_EPOCH = 1;

    private final Primitives primitives;
    private final Transcript transcript;
    private final byte[] hash;
    private final byte[] secret;

    /** Both shared secrets are erased. */
    Session(Primitives primitives, Transcript transcript, Shared shared) {
        this.primitives = primitives;
        this.transcript = transcript;
        this.hash = transcript.hash(primitives, shared.toGiver(), shared.toTaker());
        byte[] both = new ByteWriter()
                .raw(shared.giverSecret())
                .raw(shared.takerSecret())
                .bytes();
        this.secret = primitives.extract(transcript.code().secret(), both);
        Erase.these(both, shared.giverSecret(), shared.takerSecret());
    }

    Recognition recognition() {
        return transcript.recognition(primitives);
    }

    /** Proof that the sender holds this session and answers so. */
    byte[] proof(boolean fromGiver, byte[] answer, Optional<byte[]> returnSecret) {
        byte[] info = Labels.MEETING_CONFIRM
                .fields()
                .u8(fromGiver ? 0 : 1)
                .raw(hash)
                .raw(answer)
                .raw(returnSecret.orElse(new byte[0]))
                .bytes();
        return primitives.expand(secret, info, Primitives.KEY);
    }

    /** The bond and its first epoch, as seen by the giver or the taker. */
    Outcome outcome(boolean giver, Optional<byte[]> returnSecret) {
        byte[] last = primitives.extract(returnSecret.orElse(new byte[Primitives.KEY]), secret);
        try {
            Role role = role(giver);
            byte[] id = primitives.hash(Labels.BOND.bytes(), hash);
            byte[] topicKey =
                    primitives.expand(last, Labels.TOPIC_KEY.fields().raw(hash).bytes(), Primitives.KEY);
            long firstDay = Calendar.day(transcript.code().expiresAtSeconds() * 1000) - SKEW_DAYS;
            EpochSecrets secrets = EpochSecrets.derive(primitives, FIRST_EPOCH, last, hash, firstDay);
            Bundle own = giver ? transcript.giver() : transcript.taker();
            Bundle partner = giver ? transcript.taker() : transcript.giver();
            Bond bond = new Bond(id, role, topicKey, transcript.code().relay());
            LiveEpoch epoch = new LiveEpoch(FIRST_EPOCH, secrets.live(), partner.start());
            return new Outcome(bond, secrets, epoch, own.start());
        } finally {
            Erase.these(last);
        }
    }

    private Role role(boolean giver) {
        boolean giverFirst = Arrays.compareUnsigned(
                        transcript.giver().hash(primitives), transcript.taker().hash(primitives))
                < 0;
        return giver == giverFirst ? Role.FIRST : Role.SECOND;
    }

    void erase() {
        Erase.these(secret);
    }

    /** The ciphertexts to giver and taker, and the secrets they carry. */
    record Shared(byte[] toGiver, byte[] giverSecret, byte[] toTaker, byte[] takerSecret) {}

    /** What a meeting leads to. */
    record Outcome(Bond bond, EpochSecrets secrets, LiveEpoch epoch, Start ownStart) {}
}

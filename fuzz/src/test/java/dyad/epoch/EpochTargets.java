package dyad.epoch;

import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.fuzz.Check;
import dyad.fuzz.Target;
import dyad.keys.Primitives;
import dyad.keys.SystemPrimitives;
import dyad.seam.Entropy;
import java.util.Arrays;
import java.util.List;

/** The messages that open an epoch, the key exchange in them, and the starts that are kept. */
public final class EpochTargets {
    private static final Entropy STILL = target -> Arrays.fill(target, (byte) 7);

    private EpochTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        byte[] publicKey = new SystemPrimitives().kemPublicKey(new byte[Primitives.KEM_SEED]);
        byte[] ciphertext = ciphertext(publicKey);
        Start start = Start.of(3, new byte[Start.ID]);
        byte[] starts = new ByteWriter()
                .raw(start.bytes())
                .raw(Start.of(4, new byte[Start.ID]).bytes())
                .bytes();
        return List.of(
                Target.settled(
                        "epoch-proposal",
                        MalformedException.class,
                        input -> EpochMessage.Proposal.read(input).bytes(),
                        new EpochMessage.Proposal(2, 1, 0, publicKey).bytes()),
                Target.canonical(
                        "epoch-answer",
                        MalformedException.class,
                        input -> EpochMessage.Answer.read(input).bytes(),
                        new EpochMessage.Answer(
                                        2, new byte[EpochMessage.ID], 1, 20_000, start, start, ciphertext, publicKey)
                                .bytes()),
                Target.canonical(
                        "epoch-completion",
                        MalformedException.class,
                        input -> EpochMessage.Completion.read(input).bytes(),
                        new EpochMessage.Completion(2, new byte[EpochMessage.ID], ciphertext, new byte[Primitives.KEY])
                                .bytes()),
                Target.of("public-key", MalformedException.class, EpochTargets::encapsulate, publicKey)
                        .slow(),
                Target.of("ciphertext", MalformedException.class, EpochTargets::decapsulate, ciphertext)
                        .slow(),
                Target.canonical(
                        "own-starts",
                        MalformedException.class,
                        input -> OwnStarts.read(input).bytes(),
                        starts),
                Target.settled(
                        "partner-starts",
                        MalformedException.class,
                        input -> PartnerStarts.read(input).bytes(),
                        starts));
    }

    private static byte[] ciphertext(byte[] publicKey) {
        try {
            return new SystemPrimitives().encapsulate(publicKey, STILL).ciphertext();
        } catch (MalformedException e) {
            throw new AssertionError("the key is a good one", e);
        }
    }

    private static boolean encapsulate(byte[] publicKey) throws MalformedException {
        Primitives.Encapsulation made = new SystemPrimitives().encapsulate(publicKey, STILL);
        Check.that(made.ciphertext().length == Primitives.KEM_CIPHERTEXT, "a ciphertext has its size");
        Check.that(made.secret().length == Primitives.KEY, "a secret has its size");
        return true;
    }

    /** A ciphertext that was tampered with gives another secret, and no sign of it. */
    private static boolean decapsulate(byte[] ciphertext) throws MalformedException {
        byte[] secret = new SystemPrimitives().decapsulate(new byte[Primitives.KEM_SEED], ciphertext);
        Check.that(secret.length == Primitives.KEY, "a secret has its size");
        return true;
    }
}

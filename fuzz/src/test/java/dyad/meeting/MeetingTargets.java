package dyad.meeting;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.epoch.Start;
import dyad.frame.ChunkType;
import dyad.fuzz.Check;
import dyad.fuzz.Target;
import dyad.keys.Primitives;
import dyad.keys.SystemPrimitives;
import dyad.link.Seams;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What a stranger may send or show who wants to be met. */
public final class MeetingTargets {
    private static final Primitives PRIMITIVES = new SystemPrimitives();
    private static final byte[] SOME = new byte[Primitives.KEY];

    private MeetingTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        Bundle bundle =
                new Bundle(PRIMITIVES.kemPublicKey(new byte[Primitives.KEM_SEED]), Start.of(1, new byte[Start.ID]));
        Code code = new Code("mqtt://127.0.0.1:1883", new byte[Code.RENDEZVOUS], SOME, SOME, 1_790_000_000);
        ReturnCode inReturn = new ReturnCode(new byte[Code.RENDEZVOUS], SOME, SOME);
        byte[] opening = new ByteWriter()
                .raw(SOME)
                .raw(bundle.bytes())
                .raw(ciphertext(bundle.publicKey()))
                .bytes();
        return List.of(
                Target.canonical(
                        "bundle",
                        MalformedException.class,
                        input -> Bundle.read(input).bytes(),
                        bundle.bytes()),
                Target.of("opening", MalformedException.class, MeetingTargets::opening, opening)
                        .slow(),
                Target.of(
                        "code",
                        CodeException.class,
                        MeetingTargets::text,
                        code.text(PRIMITIVES).getBytes(StandardCharsets.UTF_8),
                        inReturn.text(PRIMITIVES).getBytes(StandardCharsets.UTF_8)),
                Target.of(
                        "code-inside",
                        CodeException.class,
                        input -> text(CodeText.encode(PRIMITIVES, input).getBytes(StandardCharsets.UTF_8)),
                        code.bytes(),
                        new ByteWriter()
                                .u8(1)
                                .u8(ReturnCode.KIND)
                                .raw(new byte[Code.RENDEZVOUS])
                                .raw(SOME)
                                .raw(SOME)
                                .bytes()));
    }

    private static byte[] ciphertext(byte[] publicKey) {
        try {
            return PRIMITIVES
                    .encapsulate(publicKey, target -> Arrays.fill(target, (byte) 7))
                    .ciphertext();
        } catch (MalformedException e) {
            throw new AssertionError("the key is a good one", e);
        }
    }

    /** Text that is scanned or pasted, of either kind. */
    private static boolean text(byte[] input) throws CodeException {
        String text = new String(input, StandardCharsets.UTF_8);
        byte[] inside = CodeText.decode(PRIMITIVES, text);
        if (Code.isReturn(PRIMITIVES, text)) {
            ReturnCode read = ReturnCode.parse(PRIMITIVES, text);
            Check.same(inside, CodeText.decode(PRIMITIVES, read.text(PRIMITIVES)), "a return code");
        } else {
            Check.same(inside, Code.parse(PRIMITIVES, text).bytes(), "a code");
        }
        return true;
    }

    /** What a taker opens, to a commitment that is right: nonce, bundle and ciphertext are all of its own choosing. */
    private static boolean opening(byte[] input) throws Exception {
        Giver giver = new Giver(seams(), "mqtt://127.0.0.1:1883");
        giver.hear(ChunkType.COMMITMENT, commitment(input));
        giver.hear(ChunkType.TAKER_OPENING, input);
        Check.that(giver.session().isPresent(), "an opening is taken or refused");
        return true;
    }

    private static byte[] commitment(byte[] opening) throws MalformedException {
        ByteReader in = new ByteReader(opening);
        byte[] nonce = in.raw(Primitives.KEY);
        return Bundle.read(in.raw(Bundle.SIZE)).commitment(PRIMITIVES, nonce);
    }

    private static Seams seams() {
        Clock clock = new Clock() {
            @Override
            public long wallMillis() {
                return 0;
            }

            @Override
            public long monotonicNanos() {
                return 0;
            }
        };
        Entropy entropy = target -> Arrays.fill(target, (byte) 7);
        return new Seams(clock, entropy, PRIMITIVES, new NoStore());
    }

    /** Before both have said yes nothing is kept. */
    private static final class NoStore implements Store {
        @Override
        public <T> T transact(Work<T> work) throws StoreException {
            throw new AssertionError("nothing is kept of a meeting that is under way");
        }

        @Override
        public void scrub() {
            throw new AssertionError("nothing is kept of a meeting that is under way");
        }
    }
}

package dyad.keys;

import static org.junit.jupiter.api.Assertions.assertAll;

import dyad.seam.Records.Stream;
import dyad.vectors.Vectors;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * Every derivation from an epoch's secret, as docs/protocol.md describes them. Inputs: secret = 00 01 … 1f, transcript =
 * 20 21 … 3f, epoch 7, first day 20,000; topic key = 40 41 … 5f, period 952.
 */
final class DerivationVectorsTest {
    private static final long FIRST_DAY = 20_000;

    private final Vectors vectors = new Vectors("derivations.txt");
    private final Primitives primitives = new SystemPrimitives();
    private final EpochSecrets secrets =
            EpochSecrets.derive(primitives, 7, Vectors.counting(0, 32), Vectors.counting(0x20, 32), FIRST_DAY);

    @Test
    void anEpochsSecretGivesRootProofAndFrameKeys() {
        assertAll(
                () -> vectors.check("root", secrets.root()),
                () -> vectors.check("proof", secrets.proof()),
                () -> vectors.check("letters", secrets.letters()),
                () -> vectors.check("nearness", secrets.live().nearness()),
                () -> vectors.check("frame-key-first", secrets.live().frameKey(Role.FIRST)),
                () -> vectors.check("frame-key-second", secrets.live().frameKey(Role.SECOND)));
    }

    @Test
    void anEnvelopeKeyBelongsToADayAndADirection() {
        EnvelopeChain chain = secrets.envelopes();
        assertAll(
                () -> vectors.check("envelope-first-day-0", chain.key(primitives, Role.FIRST, FIRST_DAY)),
                () -> vectors.check("envelope-first-day-3", chain.key(primitives, Role.FIRST, FIRST_DAY + 3)),
                () -> vectors.check("envelope-second-day-3", chain.key(primitives, Role.SECOND, FIRST_DAY + 3)),
                () -> vectors.check(
                        "envelope-first-day-3",
                        chain.from(primitives, FIRST_DAY + 2).key(primitives, Role.FIRST, FIRST_DAY + 3)));
    }

    @Test
    void aStreamsChainSealsItemAfterItem() {
        MessageChain chain = secrets.live().chain(Role.FIRST, Stream.WORDS);
        byte[] hello = "hello".getBytes(StandardCharsets.UTF_8);
        byte[] first = chain.seal(associated(1), hello);
        chain.advance();
        byte[] second = chain.seal(associated(2), hello);
        assertAll(
                () -> vectors.check("item-1", first), //
                () -> vectors.check("item-2", second));
    }

    private static byte[] associated(long index) {
        return Labels.ITEM.fields().u8(Stream.WORDS.code()).u32(index).u8(3).bytes();
    }

    @Test
    void aTopicBelongsToAKeyADirectionAPeriodAndASlot() {
        Topics topics = new Topics(primitives, Vectors.counting(0x40, 32));
        assertAll(
                () -> vectors.check("topic-first-952-0", topics.name(Role.FIRST, 952, 0)),
                () -> vectors.check("topic-second-952-63", topics.name(Role.SECOND, 952, 63)));
    }
}

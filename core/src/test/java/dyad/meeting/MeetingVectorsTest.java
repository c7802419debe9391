package dyad.meeting;

import static org.junit.jupiter.api.Assertions.assertAll;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.epoch.Start;
import dyad.keys.Primitives;
import dyad.keys.SystemPrimitives;
import dyad.vectors.Vectors;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A meeting with fixed inputs: giver's seed 00 01 …, start counter 1 and id 20 21 …, nonce 30 31 …; taker's seed 50 51 …,
 * start id 70 71 …, nonce 80 81 …; rendezvous a0 …, secret b0 …, return secret d0 …, expiry 1,790,000,120, relay
 * mqtt://relay.invalid:1883; ciphertexts 1,120 bytes of 01 and of 02, their secrets 32 bytes of 03 and of 04.
 */
final class MeetingVectorsTest {
    private final Vectors vectors = new Vectors("derivations.txt");
    private final Primitives primitives = new SystemPrimitives();

    @Test
    void codesBundlesWordsAndBondAreThoseOfTheDocument() throws Exception {
        Bundle giver = bundle(0x00, 0x20);
        Bundle taker = bundle(0x50, 0x70);
        byte[] takerNonce = Vectors.counting(0x80, 32);
        byte[] commitment = taker.commitment(primitives, takerNonce);
        Code code = new Code(
                "mqtt://relay.invalid:1883",
                Vectors.counting(0xa0, 16),
                giver.hash(primitives),
                Vectors.counting(0xb0, 32),
                1_790_000_120L);
        ReturnCode inReturn = new ReturnCode(code.rendezvous(), taker.hash(primitives), Vectors.counting(0xd0, 32));
        Transcript transcript = new Transcript(code, commitment, giver, Vectors.counting(0x30, 32), taker, takerNonce);
        Session session = new Session(
                primitives,
                transcript,
                new Session.Shared(filled(1, 1120), filled(3, 32), filled(2, 1120), filled(4, 32)));
        Recognition recognition = session.recognition();
        Session.Outcome outcome = session.outcome(true, Optional.empty());
        Session.Outcome mutual = session.outcome(false, Optional.of(inReturn.secret()));
        byte[] yes = {1, 0, 0};
        assertAll(
                () -> vectors.check("bundle-hash-giver", giver.hash(primitives)),
                () -> vectors.check("bundle-hash-taker", taker.hash(primitives)),
                () -> vectors.check("commitment", commitment),
                () -> vectors.check("code", code.text(primitives)),
                () -> vectors.check("return-code", inReturn.text(primitives)),
                () -> vectors.check("words", String.join(" ", recognition.words()) + " " + recognition.colourName()),
                () -> vectors.check("confirmation-giver", session.proof(true, yes, Optional.empty())),
                () -> vectors.check("bond", outcome.bond().id()),
                () -> vectors.check("bond-role-giver", outcome.bond().role().toString()),
                () -> vectors.check("bond-topic-key", outcome.bond().topicKey()),
                () -> vectors.check("bond-root", outcome.secrets().root()),
                () -> vectors.check("bond-root-mutual", mutual.secrets().root()));
    }

    private Bundle bundle(int seed, int id) throws MalformedException {
        byte[] start = new byte[Start.SIZE];
        start[3] = 1;
        System.arraycopy(Vectors.counting(id, Start.ID), 0, start, 4, Start.ID);
        return new Bundle(primitives.kemPublicKey(Vectors.counting(seed, 32)), Start.read(new ByteReader(start)));
    }

    private static byte[] filled(int value, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}

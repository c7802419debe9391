package dyad.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.SystemEntropy;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.seam.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contact is found by both or, but for a last packet that is lost, by none; and nobody else can bring it about. */
class EncounterTest {
    private static final byte[] KEY = filled(32, 1);

    private final HandClock clock = new HandClock();
    private final Encounter first = encounter(KEY, Role.FIRST);
    private final Encounter second = encounter(KEY, Role.SECOND);

    private static byte[] filled(int size, int value) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private Encounter encounter(byte[] key, Role role) {
        return new Encounter(clock, new SystemEntropy(), new Challenge(new SystemPrimitives(), key), role);
    }

    /** The last packet comes after the others by this long. */
    private void exchange(long answerNanos, long sealNanos) {
        byte[] answer = second.take(first.hello()).orElseThrow();
        clock.now += answerNanos;
        Optional<byte[]> seal = first.take(answer);
        clock.now += sealNanos;
        seal.ifPresent(second::take);
    }

    @Test
    void bothFindEachOtherOnOneNetwork() {
        exchange(1_000_000, 1_000_000);
        assertTrue(first.isThere());
        assertTrue(second.isThere());
    }

    @Test
    void contactIsForgottenUnlessItIsFoundAgain() {
        exchange(0, 0);
        clock.now += Encounter.LASTING;
        assertTrue(first.isThere());
        clock.now += 1;
        assertFalse(first.isThere());
        assertFalse(second.isThere());
        exchange(0, 0);
        assertTrue(first.isThere());
    }

    @Test
    void anAnswerThatTakesLongerThanWithinABuildingCountsForNobody() {
        exchange(Encounter.AT_ONCE + 1, 0);
        assertFalse(first.isThere());
        assertFalse(second.isThere());
    }

    @Test
    void aSealThatComesLateCountsForNobodyElse() {
        exchange(0, Encounter.AT_ONCE + 1);
        assertFalse(second.isThere());
    }

    @Test
    void nobodyWithAnotherKeyIsAnsweredOrBelieved() {
        Encounter stranger = encounter(filled(32, 2), Role.SECOND);
        assertEquals(Optional.empty(), stranger.take(first.hello()));
        assertEquals(Optional.empty(), first.take(stranger.hello()));
        assertFalse(first.isThere());
    }

    @Test
    void nothingSentBackToWhereItCameFromIsTaken() {
        byte[] hello = first.hello();
        assertEquals(Optional.empty(), first.take(hello));
        byte[] answer = second.take(hello).orElseThrow();
        assertEquals(Optional.empty(), second.take(answer));
        byte[] seal = first.take(answer).orElseThrow();
        assertEquals(Optional.empty(), first.take(seal));
        assertFalse(second.isThere());
    }

    @Test
    void whatWasRecordedIsWorthNothingLater() {
        byte[] answer = second.take(first.hello()).orElseThrow();
        byte[] seal = first.take(answer).orElseThrow();
        second.take(seal);
        clock.now += Encounter.LASTING + 1;
        first.hello();
        assertEquals(Optional.empty(), first.take(answer));
        second.take(first.hello());
        second.take(seal);
        assertFalse(first.isThere());
        assertFalse(second.isThere());
    }

    @Test
    void whateverIsAlteredOrOfAnotherSizeIsPassedOver() {
        byte[] hello = first.hello();
        for (int at = 0; at < 2 * Challenge.NONCE; at++) {
            byte[] altered = hello.clone();
            altered[at] ^= 1;
            assertEquals(Optional.empty(), second.take(altered));
        }
        for (int size = 0; size < 100; size++) {
            if (size != Challenge.SIZE) {
                assertEquals(Optional.empty(), second.take(Arrays.copyOf(hello, size)));
            }
        }
    }

    private static final class HandClock implements Clock {
        private long now = 5;

        @Override
        public long wallMillis() {
            return 0;
        }

        @Override
        public long monotonicNanos() {
            return now;
        }
    }
}

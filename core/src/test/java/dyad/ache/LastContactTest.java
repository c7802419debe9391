package dyad.ache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.vectors.Vectors;
import org.junit.jupiter.api.Test;

final class LastContactTest {
    private static final long DAY = 86_400_000;
    private final Vectors vectors = new Vectors("derivations.txt");

    @Test
    void theBytesAreThoseOfTheDocument() {
        vectors.check("contact-none", LastContact.NONE.bytes());
        vectors.check("contact-touch", new LastContact(0x0102, true, 3_249).bytes());
        vectors.check("contact-old", new LastContact(0xffff, false, 1_000 * DAY).bytes());
    }

    @Test
    void anAgeCrossesToTheHalfSecondAndIsFullAfter48Days() throws Exception {
        assertEquals(3_000, crossed(new LastContact(1, true, 3_249)).ageMillis());
        assertEquals(3_500, crossed(new LastContact(1, true, 3_250)).ageMillis());
        assertEquals(new LastContact(9, false, 13 * DAY), crossed(new LastContact(9, false, 13 * DAY)));
        assertEquals(48, crossed(new LastContact(9, true, 400 * DAY)).ageMillis() / DAY);
    }

    private static LastContact crossed(LastContact told) throws MalformedException {
        return LastContact.read(new ByteReader(told.bytes()));
    }

    @Test
    void numbersGoRoundAndNoneIsBeforeAll() {
        int number = 0;
        for (int i = 0; i < 200_000; i++) {
            int next = LastContact.next(number);
            assertTrue(next > 0 && next <= 0xffff);
            assertTrue(LastContact.isNewer(next, number));
            assertFalse(LastContact.isNewer(number, next));
            assertFalse(LastContact.isNewer(number, number));
            number = next;
        }
    }

    @Test
    void warmthDimsInEightStepsAndNeverBelowItsFloor() {
        double before = Warmth.FULL;
        int steps = 1;
        for (long age = 0; age < 60 * DAY; age += DAY / 96) {
            double warmth = Warmth.after(age);
            assertTrue(warmth <= before);
            steps += warmth < before ? 1 : 0;
            before = warmth;
        }
        assertEquals(8, steps);
        assertEquals(Warmth.FULL, Warmth.after(5 * DAY / 24));
        assertEquals(0.52, Warmth.after(3 * DAY));
        assertEquals(Warmth.FLOOR, before);
    }
}

package dyad.feeling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.vectors.Vectors;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The 64 bytes of docs/protocol.md: one form for each feeling, and nothing else is one. */
class FeelingTest {
    private static final int SEED = 1;
    private static final int MANY = 20_000;

    /** Where the bytes of the document's example can be changed at all without making another feeling. */
    private static final int RESERVED_FROM = 9;

    private final Vectors vectors = new Vectors("derivations.txt");
    private final Feeling example = new Feeling(
            new Mood(Share.of(0.9), Share.of(0.7), Share.HALF),
            Optional.of(Category.HAPPY),
            new Envelope(List.of(
                    new Envelope.Point(0, Share.NONE),
                    new Envelope.Point(300, Share.of(1)),
                    new Envelope.Point(900, Share.NONE))),
            Share.of(0.25),
            new Colour(0xf0, 0xa0, 0x4b));

    private static Feeling read(byte[] bytes) throws MalformedException {
        ByteReader in = new ByteReader(bytes);
        Feeling feeling = Feeling.read(in);
        in.end();
        return feeling;
    }

    @Test
    void theBytesAreThoseOfTheDocument() throws MalformedException {
        vectors.check("feeling", example.bytes());
        assertEquals(example, read(example.bytes()));
        vectors.check(
                "feeling-colour",
                Circumplex.colour(new Mood(Share.of(0.9), Share.of(0.7), Share.HALF))
                        .toString());
    }

    @Test
    void everyFeelingComesBackFromItsBytes() throws MalformedException {
        SplittableRandom chance = new SplittableRandom(SEED);
        for (int i = 0; i < MANY; i++) {
            Feeling feeling = Feelings.any(chance);
            byte[] bytes = feeling.bytes();
            assertEquals(Feeling.SIZE, bytes.length);
            assertEquals(feeling, read(bytes));
        }
    }

    /** Bytes of chance are hardly ever a feeling, so the bytes of one are changed a little; the count is the control. */
    @Test
    void whateverIsReadIsWrittenTheSame() {
        SplittableRandom chance = new SplittableRandom(SEED);
        int feelings = 0;
        int refused = 0;
        for (int i = 0; i < MANY; i++) {
            byte[] bytes = Feelings.any(chance).bytes();
            for (int changes = chance.nextInt(1, 4); changes > 0; changes--) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
            }
            try {
                assertArrayEquals(bytes, read(bytes).bytes());
                feelings++;
            } catch (MalformedException e) {
                refused++;
            }
        }
        assertTrue(feelings > MANY / 20 && refused > MANY / 20, feelings + " read, " + refused + " refused");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertRefused(0, Share.MOST + 1);
        assertRefused(3, Category.values().length + 1);
        assertRefused(4, 0xff);
        assertRefused(8, 0);
        assertRefused(8, 1);
        assertRefused(8, 17);
        for (int offset = RESERVED_FROM; offset < 16; offset++) {
            assertRefused(offset, 1);
        }
        // The second point at the moment of the first; the last with some intensity, or after a minute; none with any.
        byte[] atOnce = example.bytes();
        atOnce[19] = 0;
        atOnce[20] = 0;
        assertThrows(MalformedException.class, () -> read(atOnce));
        assertRefused(24, 1);
        assertRefused(22, 0xff);
        assertRefused(21, 0);
        // A point that is not counted.
        for (int offset = 25; offset < Feeling.SIZE; offset++) {
            assertRefused(offset, 1);
        }
        assertThrows(MalformedException.class, () -> read(new byte[Feeling.SIZE - 1]));
    }

    private void assertRefused(int offset, int value) {
        byte[] bytes = example.bytes();
        bytes[offset] = (byte) value;
        assertThrows(MalformedException.class, () -> read(bytes), "byte " + offset + " = " + value);
    }

    @Test
    void theIntensityRunsInStraightLinesAndIsNothingOutside() {
        Envelope late = new Envelope(List.of(
                new Envelope.Point(100, Share.of(0.5)),
                new Envelope.Point(300, Share.of(1)),
                new Envelope.Point(400, Share.NONE)));
        assertEquals(0, late.intensityAt(99));
        assertEquals(0.5, late.intensityAt(100));
        assertEquals(0.75, late.intensityAt(200));
        assertEquals(0.5, late.intensityAt(350));
        assertEquals(0, late.intensityAt(400));
        assertEquals(0, late.intensityAt(1e9));
    }

    @Test
    void theColourTurnsOnceAsTheFeelingDoes() {
        assertEquals("#a8a8a8", colour(0.5, 0.5), "the middle has none");
        assertEquals("red", strongest(0.5, 1));
        assertEquals("green", strongest(0.95, 0.2));
        assertEquals("blue", strongest(0.15, 0.3));
        assertEquals("red", strongest(0.95, 0.8));
        assertTrue(Colour.parse(colour(0.5, 1)).blue() > 0, "nothing is cut off");
    }

    private static String colour(double pleasure, double arousal) {
        return Circumplex.colour(new Mood(Share.of(pleasure), Share.of(arousal), Share.HALF))
                .toString();
    }

    private static String strongest(double pleasure, double arousal) {
        Colour colour = Colour.parse(colour(pleasure, arousal));
        if (colour.red() >= colour.green() && colour.red() >= colour.blue()) {
            return "red";
        }
        return colour.green() >= colour.blue() ? "green" : "blue";
    }
}

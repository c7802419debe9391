package dyad.feeling;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A feeling, as somebody drew it. Nothing in it is measured or guessed. Its {@value #SIZE} bytes are one form for the wire,
 * the disk and presets, and each feeling has exactly one.
 *
 * @param mood where it lies
 * @param category a word for it
 * @param envelope how strong it is over time
 * @param sharpness from soft to jagged
 * @param colour what it looks like
 */
public record Feeling(Mood mood, Optional<Category> category, Envelope envelope, Share sharpness, Colour colour) {
    /** The bytes of one. */
    public static final int SIZE = 64;

    private static final int NO_CATEGORY = 0;
    private static final int RESERVED = 7;
    private static final int POINT = 3;

    /** The fixed form. */
    public byte[] bytes() {
        ByteWriter out = new ByteWriter()
                .u8(mood.pleasure().steps())
                .u8(mood.arousal().steps())
                .u8(mood.dominance().steps())
                .u8(category.map(Category::number).orElse(NO_CATEGORY))
                .u8(sharpness.steps())
                .u8(colour.red())
                .u8(colour.green())
                .u8(colour.blue())
                .u8(envelope.points().size())
                .raw(new byte[RESERVED]);
        envelope.points()
                .forEach(point -> out.u16(point.atMillis()).u8(point.intensity().steps()));
        return out.raw(new byte[unused(envelope.points().size())]).bytes();
    }

    private static int unused(int points) {
        return (Envelope.MOST - points) * POINT;
    }

    /**
     * Reads one, {@value #SIZE} bytes.
     *
     * @throws MalformedException if {@link #bytes} makes no such bytes of any feeling
     */
    public static Feeling read(ByteReader in) throws MalformedException {
        try {
            Mood mood = new Mood(new Share(in.u8()), new Share(in.u8()), new Share(in.u8()));
            int category = in.u8();
            Share sharpness = new Share(in.u8());
            Colour colour = new Colour(in.u8(), in.u8(), in.u8());
            int count = in.u8();
            zeros(in, RESERVED);
            return new Feeling(
                    mood,
                    category == NO_CATEGORY ? Optional.empty() : Optional.of(Category.of(category)),
                    envelope(in, count),
                    sharpness,
                    colour);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("not a feeling");
        }
    }

    private static Envelope envelope(ByteReader in, int count) throws MalformedException {
        if (count > Envelope.MOST) {
            throw new MalformedException("too many points");
        }
        List<Envelope.Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new Envelope.Point(in.u16(), new Share(in.u8())));
        }
        zeros(in, unused(count));
        return new Envelope(points);
    }

    private static void zeros(ByteReader in, int count) throws MalformedException {
        for (byte value : in.raw(count)) {
            if (value != 0) {
                throw new MalformedException("a reserved byte that is not zero");
            }
        }
    }
}

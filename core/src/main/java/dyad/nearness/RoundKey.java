package dyad.nearness;

import dyad.bytes.ByteWriter;
import dyad.keys.Erase;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.keys.Role;
import java.util.Arrays;
import org.bouncycastle.math.ec.ECPoint;

/** What both ends derive for one round from the epoch's secret of nearness; to anybody else its points are chance. */
final class RoundKey {
    private final Primitives primitives;
    private final Curve curve;
    private final long number;
    private final byte[] secret;
    private final byte[] name;

    /** @param secret 32 bytes of the epoch; copied */
    RoundKey(Primitives primitives, Curve curve, byte[] secret, long number) {
        this.primitives = primitives;
        this.curve = curve;
        this.number = number;
        this.secret = secret.clone();
        byte[] info = Labels.NEARNESS_ROUND.fields().raw(secret).u32(number).bytes();
        this.name = primitives.hash(info);
        Erase.these(info);
    }

    long number() {
        return number;
    }

    /** The 32 bytes that name the round. */
    byte[] name() {
        return name.clone();
    }

    /** Whose turn it is to answer first, if nobody is owed anything. */
    Role mover() {
        byte[] info = Labels.NEARNESS_MOVER.fields().u32(number).bytes();
        int bit = primitives.expand(secret, info, 1)[0] & 1;
        return bit == Role.FIRST.code() ? Role.FIRST : Role.SECOND;
    }

    /** The point of a cell. */
    ECPoint point(Level level, long cell) {
        byte[] message = new ByteWriter()
                .raw(secret)
                .raw(name)
                .u8(level.place())
                .u64(cell)
                .bytes();
        try {
            return curve.hash(message);
        } finally {
            Erase.these(message);
        }
    }

    /** The tag by which {@code answerer} names a cell, whose point was multiplied by its scalar. */
    byte[] tag(Level level, Role answerer, long cell, ECPoint point) {
        byte[] fields = Labels.NEARNESS_TAG
                .fields()
                .raw(name)
                .u8(level.place())
                .u8(answerer.code())
                .u64(cell)
                .raw(curve.encode(point))
                .bytes();
        return Arrays.copyOf(primitives.hash(fields), Answer.TAG);
    }

    void erase() {
        Erase.these(secret, name);
    }
}

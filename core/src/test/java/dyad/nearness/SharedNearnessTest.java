package dyad.nearness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.vectors.SharedVectors;
import java.math.BigInteger;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/** A cell's point and tag as the second implementation computed them. */
final class SharedNearnessTest {
    @Test
    void theirPointsAndTagsAreOurs() {
        SharedVectors vectors = new SharedVectors("nearness");
        Curve curve = new P256();
        RoundKey key = new RoundKey(new SystemPrimitives(), curve, vectors.bytes("secret"), vectors.number("round"));
        long cell = Long.parseUnsignedLong(vectors.text("cell"));
        ECPoint point = key.point(Level.STREET, cell);
        ECPoint multiplied = curve.multiply(point, new BigInteger(1, vectors.bytes("scalar")));
        vectors.check("name", key.name());
        assertEquals(vectors.number("mover"), key.mover().code());
        vectors.check("point", curve.encode(point));
        vectors.check("multiplied", curve.encode(multiplied));
        vectors.check("tagFirst", key.tag(Level.STREET, Role.FIRST, cell, multiplied));
    }
}

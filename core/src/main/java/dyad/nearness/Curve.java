package dyad.nearness;

import dyad.bytes.MalformedException;
import dyad.seam.Entropy;
import java.math.BigInteger;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The group in which cells are compared. The program has only {@link P256}; tests count the work and break the secrecy on
 * purpose.
 */
interface Curve {
    /** Bytes of an encoded point. */
    int POINT = 33;

    /** The point that belongs to this message; nobody knows how it relates to any other (RFC 9380). */
    ECPoint hash(byte[] message);

    /** The point, {@code scalar} times. */
    ECPoint multiply(ECPoint point, BigInteger scalar);

    /** A fresh scalar, uniform from 1 to the order less one. */
    BigInteger scalar(Entropy entropy);

    /** The scalar that takes another back. */
    BigInteger inverse(BigInteger scalar);

    /** The point as it travels: compressed, 33 bytes (SEC 1). */
    byte[] encode(ECPoint point);

    /**
     * Reads a point.
     *
     * @throws MalformedException if the bytes are not the one encoding of a point on the curve other than the identity
     */
    ECPoint decode(byte[] encoded) throws MalformedException;
}

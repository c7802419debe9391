package dyad.nearness;

import dyad.bytes.MalformedException;
import dyad.keys.Erase;
import dyad.seam.Entropy;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/**
 * NIST P-256, hashed to by the suite P256_XMD:SHA-256_SSWU_RO_ of RFC 9380, as Bouncy Castle has both.
 *
 * <p>Scalars are {@link BigInteger}s, which Java cannot overwrite; they are dropped with their round. Multiplication does
 * not take the same time for every scalar, but each scalar serves one round only, and nobody outside can see how long a
 * frame took to make.
 */
final class P256 implements Curve {
    private static final String DOMAIN = "DYAD-V1-NEARNESS-P256_XMD:SHA-256_SSWU_RO_";
    private static final int SCALAR = 32;

    private final ECCurve curve;
    private final String domain;
    private Optional<HashToEllipticCurve> hash = Optional.empty();

    P256() {
        this(DOMAIN);
    }

    /** With another domain separation tag: published vectors have their own. */
    P256(String domain) {
        X9ECParameters parameters = CustomNamedCurves.getByName("P-256");
        this.curve = parameters.getCurve();
        this.domain = domain;
    }

    @Override
    public ECPoint hash(byte[] message) {
        return curve.importPoint(hash().hashToCurve(message)).normalize();
    }

    /** Made when the first cell is hashed: it is work, and most ends that start never ask how near the other is. */
    private HashToEllipticCurve hash() {
        HashToEllipticCurve made =
                hash.orElseGet(() -> HashToEllipticCurve.getInstance(HashToCurveProfile.P256_XMD_SHA_256, domain));
        hash = Optional.of(made);
        return made;
    }

    @Override
    public ECPoint multiply(ECPoint point, BigInteger scalar) {
        return point.multiply(scalar).normalize();
    }

    @Override
    public BigInteger scalar(Entropy entropy) {
        BigInteger scalar;
        do {
            byte[] bytes = entropy.bytes(SCALAR);
            scalar = new BigInteger(1, bytes);
            Erase.these(bytes);
        } while (scalar.signum() == 0 || scalar.compareTo(curve.getOrder()) >= 0);
        return scalar;
    }

    @Override
    public BigInteger inverse(BigInteger scalar) {
        return scalar.modInverse(curve.getOrder());
    }

    @Override
    public byte[] encode(ECPoint point) {
        return point.getEncoded(true);
    }

    @Override
    public ECPoint decode(byte[] encoded) throws MalformedException {
        if (encoded.length != POINT) {
            throw new MalformedException("a point has another size");
        }
        try {
            ECPoint point = curve.decodePoint(encoded);
            if (point.isInfinity() || !Arrays.equals(encoded, encode(point))) {
                throw new MalformedException("not the one encoding of a point");
            }
            return point;
        } catch (IllegalArgumentException e) {
            throw new MalformedException("not a point");
        }
    }
}

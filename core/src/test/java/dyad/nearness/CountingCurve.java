package dyad.nearness;

import dyad.bytes.MalformedException;
import dyad.seam.Entropy;
import java.math.BigInteger;
import org.bouncycastle.math.ec.ECPoint;

/** The real group, which counts how often it is used. */
final class CountingCurve implements Curve {
    private final Curve real = new P256();
    private int hashes;
    private int multiplications;
    private int scalars;
    private int decoded;

    @Override
    public ECPoint hash(byte[] message) {
        hashes++;
        return real.hash(message);
    }

    @Override
    public ECPoint multiply(ECPoint point, BigInteger scalar) {
        multiplications++;
        return real.multiply(point, scalar);
    }

    @Override
    public BigInteger scalar(Entropy entropy) {
        scalars++;
        return real.scalar(entropy);
    }

    @Override
    public BigInteger inverse(BigInteger scalar) {
        return real.inverse(scalar);
    }

    @Override
    public byte[] encode(ECPoint point) {
        return real.encode(point);
    }

    @Override
    public ECPoint decode(byte[] encoded) throws MalformedException {
        decoded++;
        return real.decode(encoded);
    }

    /** What was done since the last time that this was asked. */
    Work work() {
        Work work = new Work(hashes, multiplications, scalars, decoded);
        hashes = 0;
        multiplications = 0;
        scalars = 0;
        decoded = 0;
        return work;
    }

    /** How often each operation was used. */
    record Work(int hashes, int multiplications, int scalars, int decoded) {}
}

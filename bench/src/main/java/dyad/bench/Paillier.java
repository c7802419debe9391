package dyad.bench;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * Paillier's cryptosystem (EUROCRYPT 1999) with a modulus of 2,048 bits and g = n + 1; only as the plain thing that nearness
 * is measured against. Ciphertexts of two numbers can be multiplied to one of their sum.
 */
final class Paillier {
    /** Bytes of a ciphertext. */
    static final int CIPHERTEXT = 512;

    private static final int BITS = 2_048;

    private final SecureRandom chance = new SecureRandom();
    private final BigInteger n;
    private final BigInteger square;
    private final BigInteger lambda;
    private final BigInteger mu;

    private Paillier(BigInteger p, BigInteger q) {
        BigInteger one = BigInteger.ONE;
        this.n = p.multiply(q);
        this.square = n.multiply(n);
        this.lambda = p.subtract(one).multiply(q.subtract(one));
        this.mu = lambda.modInverse(n);
    }

    static Paillier generate() {
        SecureRandom chance = new SecureRandom();
        return new Paillier(BigInteger.probablePrime(BITS / 2, chance), BigInteger.probablePrime(BITS / 2, chance));
    }

    BigInteger encrypt(BigInteger number) {
        BigInteger blind = new BigInteger(BITS - 1, chance).modPow(n, square);
        return BigInteger.ONE.add(number.mod(n).multiply(n)).multiply(blind).mod(square);
    }

    BigInteger decrypt(BigInteger ciphertext) {
        BigInteger plain =
                ciphertext.modPow(lambda, square).subtract(BigInteger.ONE).divide(n);
        return plain.multiply(mu).mod(n);
    }

    /** A ciphertext of the sum. */
    BigInteger add(BigInteger one, BigInteger other) {
        return one.multiply(other).mod(square);
    }

    /** A ciphertext of the product with a number that is known. */
    BigInteger times(BigInteger ciphertext, long known) {
        return ciphertext.modPow(BigInteger.valueOf(known).mod(n), square);
    }
}

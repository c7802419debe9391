package dyad.bench;

import java.math.BigInteger;

/**
 * What one would do without a floor: the asker sends its coordinates (metres on a plane) under its own key, the answerer
 * reckons with them and sends back the square of the distance, which the asker opens. To be done once in each direction.
 */
final class ExactDistance {
    /** Bytes that an end sends in an epoch: three ciphertexts as asker, one as answerer. */
    static final int BYTES = 4 * Paillier.CIPHERTEXT;

    private final Paillier key;

    /** @param key the asker's; the answerer would only know its public half */
    ExactDistance(Paillier key) {
        this.key = key;
    }

    Question ask(long x, long y) {
        return new Question(encrypt(x), encrypt(y), encrypt(x * x + y * y));
    }

    private BigInteger encrypt(long number) {
        return key.encrypt(BigInteger.valueOf(number));
    }

    /** x² + y² − 2·x·x' − 2·y·y' + x'² + y'², blinded anew. */
    BigInteger answer(Question question, long x, long y) {
        BigInteger cross = key.add(key.times(question.x(), -2 * x), key.times(question.y(), -2 * y));
        return key.add(key.add(question.squares(), cross), encrypt(x * x + y * y));
    }

    /** Metres. */
    double open(BigInteger answer) {
        return Math.sqrt(key.decrypt(answer).doubleValue());
    }

    record Question(BigInteger x, BigInteger y, BigInteger squares) {}
}

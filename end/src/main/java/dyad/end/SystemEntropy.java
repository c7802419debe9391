package dyad.end;

import dyad.seam.Entropy;
import java.security.SecureRandom;

/** The operating system's generator. For any thread. */
public final class SystemEntropy implements Entropy {
    private final SecureRandom random = new SecureRandom();

    @Override
    public void fill(byte[] target) {
        random.nextBytes(target);
    }
}

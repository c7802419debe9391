package dyad.bench;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Topics as ends have them: 128 random bits each. */
final class CrowdTopics {
    private static final int BYTES = 16;

    private CrowdTopics() {}

    /** So many of them. */
    static List<String> make(int count) {
        return Stream.generate(() -> "d/" + random()).limit(count).toList();
    }

    /** 22 characters. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package dyad.relay;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Topics and frames as two ends would have them, from a seed. */
final class Slots {

    static final int FRAME_BYTES = 512;

    private final Random random;

    Slots(long seed) {
        this.random = new Random(seed);
    }

    /** {@code d/} and 22 random base64url characters. */
    String topic() {
        byte[] value = new byte[16];
        random.nextBytes(value);
        return "d/" + Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    List<String> topics(int count) {
        return IntStream.range(0, count).mapToObj(_ -> topic()).toList();
    }

    byte[] frame() {
        byte[] frame = new byte[FRAME_BYTES];
        random.nextBytes(frame);
        return frame;
    }

    /** A frame for each of {@code count} topics, in order. */
    Map<String, byte[]> frames(int count) {
        Map<String, byte[]> frames = new LinkedHashMap<>();
        topics(count).forEach(topic -> frames.put(topic, frame()));
        return frames;
    }
}

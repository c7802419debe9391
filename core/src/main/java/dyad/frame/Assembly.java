package dyad.frame;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Puts one {@link Parcel} together again. Holds one message at a time, the one with the highest number. */
public final class Assembly {
    private long number = -1;
    private byte[][] parts = new byte[0][];

    /** Takes a part; gives the whole message each time its last missing part comes. */
    public Optional<byte[]> take(Chunk chunk) {
        int count = chunk.flags() & 0x0f;
        int part = chunk.flags() >>> 4;
        if (part >= count || chunk.index() < number) {
            return Optional.empty();
        }
        if (chunk.index() > number || parts.length != count) {
            number = chunk.index();
            parts = new byte[count][];
        }
        parts[part] = chunk.data();
        return whole();
    }

    private Optional<byte[]> whole() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            if (part == null) {
                return Optional.empty();
            }
            body.write(part, 0, part.length);
        }
        parts = new byte[parts.length][];
        return Optional.of(body.toByteArray());
    }

    /** Forgets what was collected. */
    public void clear() {
        number = -1;
        Arrays.fill(parts, new byte[0]);
        parts = new byte[0][];
    }
}

package dyad.nearness;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;

/**
 * What an end answers in a round, in one chunk of 375 bytes: for each position the point that was asked, raised, and
 * seven tags in rising order. The chunk's index is the round's number.
 *
 * @param number of the round
 * @param parts five, whatever is tested
 */
record Answer(long number, List<Part> parts) {
    /** Bytes of a tag. */
    static final int TAG = 6;

    Answer {
        parts = List.copyOf(parts);
    }

    Chunk chunk(Curve curve) {
        ByteWriter out = new ByteWriter();
        for (Part part : parts) {
            out.raw(curve.encode(part.point()));
            part.tags().forEach(out::raw);
        }
        return new Chunk(ChunkType.NEARNESS_ANSWER, 0, number, out.bytes());
    }

    static Answer read(Chunk chunk, Curve curve) throws MalformedException {
        ByteReader in = new ByteReader(chunk.data());
        List<Part> parts = new ArrayList<>();
        for (int position = 0; position < Mask.POSITIONS; position++) {
            ECPoint point = curve.decode(in.raw(Curve.POINT));
            parts.add(new Part(point, tags(in)));
        }
        in.end();
        return new Answer(chunk.index(), parts);
    }

    /** Rising order hides the order of the cells, and leaves no room for a tag that stands there twice. */
    private static List<byte[]> tags(ByteReader in) throws MalformedException {
        List<byte[]> tags = new ArrayList<>();
        for (int cell = 0; cell < Flower.CELLS; cell++) {
            byte[] tag = in.raw(TAG);
            if (cell > 0 && Arrays.compareUnsigned(tags.getLast(), tag) >= 0) {
                throw new MalformedException("tags out of order");
            }
            tags.add(tag);
        }
        return tags;
    }

    /**
     * The answer at one position.
     *
     * @param point what was asked, times the answerer's scalar
     * @param tags seven of 6 bytes
     */
    record Part(ECPoint point, List<byte[]> tags) {

        Part {
            tags = List.copyOf(tags);
        }

        boolean holds(byte[] tag) {
            return tags.stream().anyMatch(held -> Arrays.equals(held, tag));
        }
    }
}

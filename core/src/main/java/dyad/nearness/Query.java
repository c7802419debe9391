package dyad.nearness;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;

/**
 * What an end asks in a round, in one chunk of 166 bytes: a byte with the levels it would test, in bits 0 to 5, and
 * whether it is owed an answer, in bit 7; then a blinded point for each position. The chunk's index is the round's number.
 *
 * @param number of the round
 * @param due the levels
 * @param owed it has answered first in an earlier round and never got the answer
 * @param points five, whatever is tested
 */
record Query(long number, Mask due, boolean owed, List<ECPoint> points) {
    private static final int OWED = 0x80;

    Query {
        points = List.copyOf(points);
    }

    /** Whether the two have a point in common: one end gives back what the other sent. */
    boolean mirrors(Query other) {
        return points.stream().anyMatch(other.points::contains);
    }

    Chunk chunk(Curve curve) {
        ByteWriter out = new ByteWriter().u8(due.code() | (owed ? OWED : 0));
        points.forEach(point -> out.raw(curve.encode(point)));
        return new Chunk(ChunkType.NEARNESS_QUERY, 0, number, out.bytes());
    }

    static Query read(Chunk chunk, Curve curve) throws MalformedException {
        ByteReader in = new ByteReader(chunk.data());
        int head = in.u8();
        List<ECPoint> points = new ArrayList<>();
        for (int position = 0; position < Mask.POSITIONS; position++) {
            points.add(curve.decode(in.raw(Curve.POINT)));
        }
        in.end();
        if (new HashSet<>(points).size() < Mask.POSITIONS) {
            throw new MalformedException("one point twice");
        }
        return new Query(chunk.index(), Mask.of(head & ~OWED), (head & OWED) != 0, points);
    }
}

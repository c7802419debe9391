package dyad.nearness;

import dyad.keys.Role;
import dyad.seam.Entropy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the answer to what the other end asks. */
final class Reply {
    private final Curve curve;
    private final Entropy entropy;
    private final Role own;

    Reply(Curve curve, Entropy entropy, Role own) {
        this.curve = curve;
        this.entropy = entropy;
        this.own = own;
    }

    /**
     * Answers with the own flower on each of the levels shown, as far as it is known, and with seven cells that are
     * nowhere in every other place. The scalar is fresh for each position: without it the other end could try all cells
     * by itself.
     */
    Answer to(Query query, RoundKey key, Mask shown, Standing standing) {
        List<Answer.Part> parts = new ArrayList<>();
        for (int position = 0; position < Mask.POSITIONS; position++) {
            Level level = shown.at(position).orElse(Level.at(position));
            BigInteger scalar = curve.scalar(entropy);
            List<Long> cells = cells(shown.at(position).flatMap(standing::at));
            parts.add(new Answer.Part(
                    curve.multiply(query.points().get(position), scalar), tags(key, level, cells, scalar)));
        }
        return new Answer(query.number(), parts);
    }

    private List<Long> cells(Optional<Flower> flower) {
        List<Long> cells = new ArrayList<>();
        flower.ifPresent(known -> {
            cells.add(known.cell());
            cells.addAll(known.around());
        });
        while (cells.size() < Flower.CELLS) {
            cells.add(Chance.cell(entropy));
        }
        return cells;
    }

    private List<byte[]> tags(RoundKey key, Level level, List<Long> cells, BigInteger scalar) {
        List<byte[]> tags = new ArrayList<>();
        for (long cell : cells) {
            tags.add(key.tag(level, own, cell, curve.multiply(key.point(level, cell), scalar)));
        }
        tags.sort(Arrays::compareUnsigned);
        return tags;
    }
}

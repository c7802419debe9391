package dyad.nearness;

import dyad.keys.Role;
import dyad.seam.Entropy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.math.ec.ECPoint;

/** An end's own side of what it asks in a round: the cells, and the scalars that blind them. */
final class Question {
    private final Curve curve;
    private final RoundKey key;
    private List<Part> parts;
    private final Query query;

    private Question(Curve curve, RoundKey key, List<Part> parts, Query query) {
        this.curve = curve;
        this.key = key;
        this.parts = List.copyOf(parts);
        this.query = query;
    }

    /** Asks about the own cell on each level that is due and known; about a cell that is nowhere in every other place. */
    static Question ask(RoundKey key, Curve curve, Entropy entropy, Mask due, boolean owed, Standing standing) {
        List<Part> parts = new ArrayList<>();
        List<ECPoint> points = new ArrayList<>();
        for (int position = 0; position < Mask.POSITIONS; position++) {
            Level level = due.at(position).orElse(Level.at(position));
            long nowhere = Chance.cell(entropy);
            long cell = due.at(position).flatMap(standing::at).map(Flower::cell).orElse(nowhere);
            BigInteger blind = curve.scalar(entropy);
            parts.add(new Part(level, cell, blind));
            points.add(curve.multiply(key.point(level, cell), blind));
        }
        return new Question(curve, key, parts, new Query(key.number(), due, owed, points));
    }

    /** As it is sent. */
    Query query() {
        return query;
    }

    /** The levels of those tested on which the answer holds the own cell. All five are computed, whatever is tested. */
    Set<Level> matches(Answer answer, Role answerer, Mask tested) {
        Set<Level> matches = EnumSet.noneOf(Level.class);
        for (int position = 0; position < Mask.POSITIONS; position++) {
            Part part = parts.get(position);
            Answer.Part answered = answer.parts().get(position);
            byte[] tag = key.tag(
                    part.level(), answerer, part.cell(), curve.multiply(answered.point(), curve.inverse(part.blind())));
            if (answered.holds(tag) && tested.levels().contains(part.level())) {
                matches.add(part.level());
            }
        }
        return matches;
    }

    /** From now on nothing matches, at the same work: no cell is kept longer than it must be. */
    void forget(Entropy entropy) {
        parts = parts.stream()
                .map(part -> new Part(part.level(), Chance.cell(entropy), part.blind()))
                .toList();
    }

    /** The own cell on this level, if it was asked about. */
    long cell(Level level) {
        return parts.get(Mask.position(level)).cell();
    }

    private record Part(Level level, long cell, BigInteger blind) {}
}

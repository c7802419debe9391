package dyad.nearness;

import java.util.Map;
import java.util.Optional;

/**
 * Where an end stands, as far as it knows well enough to test. A level is lacking if the fix is too rough for it; all are
 * if there is no fix, or in a quiet place: the three are the same.
 */
public record Standing(Map<Level, Flower> flowers) {

    /** Nothing is known, or nothing is told. */
    public static final Standing NONE = new Standing(Map.of());

    public Standing {
        flowers = Map.copyOf(flowers);
    }

    /** The flower on this level. */
    public Optional<Flower> at(Level level) {
        return Optional.ofNullable(flowers.get(level));
    }
}

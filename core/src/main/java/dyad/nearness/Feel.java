package dyad.nearness;

import java.util.Optional;

/**
 * What is felt of the other's nearness. Nothing felt is not far: the other may be anywhere, or not know where they are.
 *
 * @param intensity 0 to 1, smoothed: the share of the ladder that matches
 * @param level the finest level that matches; empty if nothing is felt
 * @param direction how it changed lately
 * @param stale nothing is known, or no round was answered for more than two
 */
public record Feel(double intensity, Optional<Level> level, Direction direction, boolean stale) {
    /** Nothing is known. */
    public static final Feel NOTHING = new Feel(0, Optional.empty(), Direction.STATIONARY, true);
}

package dyad.search;

import dyad.hum.OutgoingFrame;
import java.util.List;

/**
 * Eight frames on their way.
 *
 * @param label what its sender was about when it built them, without anything that is random
 */
record Burst(String label, List<OutgoingFrame> frames) {
    static final int FRAMES = 8;
}

package dyad.library;

import java.util.List;
import java.util.Optional;

/** How an end stands at a moment. */
public sealed interface State permits Seen.Standing {

    /** Whether there is a link. */
    boolean met();

    /** The other's presence; away when nothing fresh is heard. */
    Presence presence();

    /** What the other is told of this side. Away is quiet: show nothing, let nothing glow. */
    Presence mine();

    /** Whether this end is silent until {@link Dyad#back}. */
    boolean paused();

    /** Whether the other is pressing now. */
    boolean touching();

    /** How warm it is between the two: 1 at and soon after mutual contact, slowly less; 0 without a link. */
    double warmth();

    /** What is felt of the other's nearness. */
    Nearness nearness();

    /** Own words whose arrival is not certain yet. */
    int underWay();

    /** Whether the relay is reached. */
    boolean connected();

    /** Why the link is frozen, if it is: a copy of one of the ends was seen. The two have to meet again. */
    Optional<String> frozen();

    /** What a person should know: a full disk, a relay that cannot be reached. Each is a sentence that says what to do. */
    List<String> troubles();
}

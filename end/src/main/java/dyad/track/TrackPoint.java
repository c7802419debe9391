package dyad.track;

import java.time.Instant;
import java.util.Optional;

/** A recorded point, and when it was recorded, if that is known. */
record TrackPoint(Spot spot, Optional<Instant> moment) {}

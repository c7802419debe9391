package dyad.owntracks;

import dyad.place.Fix;

/** What the app sent, once everything that is of no use here was dropped. */
sealed interface Report {

    /** Where the phone is. */
    record Located(Fix fix) implements Report {}

    /** Something proper that is not needed here: a step, a waypoint, an empty body. */
    record Unneeded() implements Report {}

    /** Nothing that can be read, and never will be. */
    record Unreadable() implements Report {}
}

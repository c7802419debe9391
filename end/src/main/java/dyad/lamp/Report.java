package dyad.lamp;

/** What a lamp, or what it hangs on, tells. */
public sealed interface Report {

    /** Whether the lamp can be reached. */
    record Reachable(boolean yes) implements Report {}

    /** Something of its state. */
    record Told(LampState state) implements Report {}

    /** Nothing that matters. */
    record Nothing() implements Report {}
}

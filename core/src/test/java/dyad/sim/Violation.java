package dyad.sim;

/** An invariant is broken. Unchecked, so that it goes straight through the core to the life that it ends. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Invariant invariant;

    Violation(Invariant invariant, String detail) {
        super(detail);
        this.invariant = invariant;
    }

    Violation(Invariant invariant, String detail, Throwable cause) {
        super(detail, cause);
        this.invariant = invariant;
    }

    Invariant invariant() {
        return invariant;
    }
}

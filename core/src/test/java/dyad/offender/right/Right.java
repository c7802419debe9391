package dyad.offender.right;

import dyad.offender.left.Left;

/** The other half of a cycle of packages. */
public final class Right {
    /** The one half. */
    public Left left() {
        return new Left();
    }
}

package dyad.offender.left;

import dyad.offender.right.Right;

/** One half of a cycle of packages. */
public final class Left {
    /** The other half. */
    public Right right() {
        return new Right();
    }
}

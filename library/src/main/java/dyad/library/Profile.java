package dyad.library;

/** How often an end sends a frame, whatever is said. Choose one and stay with it: a change is seen on the line. */
public enum Profile {
    /** Every 2 s, about 58 MB a day and end: for a machine at home. */
    HOME(dyad.hum.Profile.HOME),
    /** Every 30 s, about 4 MB a day and end. */
    QUIET(dyad.hum.Profile.QUIET),
    /** Every 60 s, about 2 MB a day and end: for a line that is paid by volume. */
    METERED(dyad.hum.Profile.METERED),
    /** Every 0.5 s. */
    TOGETHER(dyad.hum.Profile.TOGETHER);

    private final dyad.hum.Profile inside;

    Profile(dyad.hum.Profile inside) {
        this.inside = inside;
    }

    dyad.hum.Profile inside() {
        return inside;
    }
}

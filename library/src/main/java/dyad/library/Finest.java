package dyad.library;

import dyad.nearness.Level;

/** The finest distance that nearness may tell; the coarser wish of the two holds. */
public enum Finest {
    /** 8.7 km: unless both ask for finer. */
    TOWN(Level.TOWN),
    /** 1.24 km. */
    QUARTER(Level.QUARTER),
    /** 178 m. */
    STREET(Level.STREET);

    private final Level inside;

    Finest(Level inside) {
        this.inside = inside;
    }

    Level inside() {
        return inside;
    }
}

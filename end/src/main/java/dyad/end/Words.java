package dyad.end;

/**
 * Where the own words are.
 *
 * @param kept here only, on the disk
 * @param resting handed to the relay too, for an other who is away
 * @param arrived at the other end for certain, as far as they were not forgotten here
 * @param restsInMillis about how long until all that can rest at the relay does; 0 if it does, or the two are linked now
 * @param full the relay holds no more for the other: what is said now waits here until they have read some of it
 */
public record Words(int kept, int resting, int arrived, long restsInMillis, boolean full) {
    /** None at all. */
    public static final Words NONE = new Words(0, 0, 0, 0, false);

    /** Those whose arrival is not certain yet. */
    public int unacknowledged() {
        return kept + resting;
    }
}

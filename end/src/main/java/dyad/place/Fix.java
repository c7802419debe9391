package dyad.place;

import java.util.Optional;

/**
 * A position, how far off it may be, and when it was so. Others may make one and hand it over; only this package can
 * read it. It has no text form and cannot be serialized, and it can be overwritten.
 *
 * <p>Safe for use by several threads.
 */
public final class Fix {

    /** Degrees of the poles. */
    private static final double POLE = 90;

    /** Degrees of the antimeridian. */
    private static final double ANTIMERIDIAN = 180;

    /** Metres beyond which a fix says nothing. */
    private static final double ROUGHEST = 100_000;

    private double latitude;
    private double longitude;
    private double accuracy;
    private final long wallMillis;

    private Fix(double latitude, double longitude, double accuracy, long wallMillis) {
        this.latitude = latitude;
        this.longitude = longitude;
        this.accuracy = accuracy;
        this.wallMillis = wallMillis;
    }

    /**
     * A fix, if this can be one.
     *
     * @param latitude degrees, −90 to 90
     * @param longitude degrees, −180 to 180
     * @param accuracy metres within which two of three such fixes lie; 0 to 100,000
     * @param wallMillis when it was taken, milliseconds since 1970
     */
    public static Optional<Fix> of(double latitude, double longitude, double accuracy, long wallMillis) {
        // Written so that NaN is out of every range.
        boolean sensible = Math.abs(latitude) <= POLE
                && Math.abs(longitude) <= ANTIMERIDIAN
                && accuracy >= 0
                && accuracy <= ROUGHEST
                && wallMillis > 0;
        return sensible ? Optional.of(new Fix(latitude, longitude, accuracy, wallMillis)) : Optional.empty();
    }

    synchronized double latitude() {
        return latitude;
    }

    synchronized double longitude() {
        return longitude;
    }

    synchronized double accuracy() {
        return accuracy;
    }

    long wallMillis() {
        return wallMillis;
    }

    /** The same, for one reader, who overwrites it. */
    synchronized Fix copy() {
        return new Fix(latitude, longitude, accuracy, wallMillis);
    }

    synchronized void erase() {
        latitude = 0;
        longitude = 0;
        accuracy = 0;
    }

    /** Never shows where. */
    @Override
    public String toString() {
        return "a fix";
    }
}

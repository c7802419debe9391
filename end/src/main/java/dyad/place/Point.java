package dyad.place;

/**
 * A point on the unit sphere. On the globe's own shape distances differ by up to half a percent, which is less than a
 * fix is off.
 */
final class Point {

    /** The mean radius of the earth in metres. */
    static final double RADIUS = 6_371_008.8;

    private final double latitude;
    private final double longitude;
    private final double x;
    private final double y;
    private final double z;

    private Point(double latitude, double longitude) {
        this.latitude = latitude;
        this.longitude = longitude;
        double along = Math.toRadians(longitude);
        double up = Math.toRadians(latitude);
        this.x = Math.cos(up) * Math.cos(along);
        this.y = Math.cos(up) * Math.sin(along);
        this.z = Math.sin(up);
    }

    static Point ofDegrees(double latitude, double longitude) {
        return new Point(latitude, longitude);
    }

    static Point of(Fix fix) {
        return new Point(fix.latitude(), fix.longitude());
    }

    double latitude() {
        return latitude;
    }

    double longitude() {
        return longitude;
    }

    /** Metres to another point. */
    double metres(Point other) {
        return RADIUS * angle(this, other);
    }

    /**
     * The point at this distance in this direction.
     *
     * @param azimuth radians from north over east
     */
    Point away(double metres, double azimuth) {
        double up = Math.toRadians(latitude);
        double angle = metres / RADIUS;
        double sine = Math.sin(up) * Math.cos(angle) + Math.cos(up) * Math.sin(angle) * Math.cos(azimuth);
        double east = Math.sin(azimuth) * Math.sin(angle) * Math.cos(up);
        double along = Math.atan2(east, Math.cos(angle) - Math.sin(up) * sine);
        double there = Math.asin(Math.clamp(sine, -1, 1));
        return new Point(Math.toDegrees(there), longitude + Math.toDegrees(along));
    }

    /** By the chord, which is exact for near points too. */
    private static double angle(Point one, Point two) {
        double dx = one.x - two.x;
        double dy = one.y - two.y;
        double dz = one.z - two.z;
        return 2 * Math.asin(Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2));
    }

    /** Never shows where. */
    @Override
    public String toString() {
        return "a point";
    }
}

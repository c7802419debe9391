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

    /** Metres to the nearest point of the great circle's arc from {@code one} to {@code two}. */
    double metresToArc(Point one, Point two) {
        double normalX = one.y * two.z - one.z * two.y;
        double normalY = one.z * two.x - one.x * two.z;
        double normalZ = one.x * two.y - one.y * two.x;
        double length = Math.sqrt(normalX * normalX + normalY * normalY + normalZ * normalZ);
        double toEnds = Math.min(metres(one), metres(two));
        if (length == 0 || !isBeside(one, two, normalX, normalY, normalZ)) {
            return toEnds;
        }
        double sine = (x * normalX + y * normalY + z * normalZ) / length;
        return RADIUS * Math.asin(Math.min(1, Math.abs(sine)));
    }

    /** Whether the nearest point of the whole circle lies between the two. */
    private boolean isBeside(Point one, Point two, double normalX, double normalY, double normalZ) {
        return turn(normalX, normalY, normalZ, one) >= 0 && turn(normalX, normalY, normalZ, two) <= 0;
    }

    /** Positive if this point lies ahead of {@code from} in the sense in which the circle runs. */
    private double turn(double normalX, double normalY, double normalZ, Point from) {
        double aheadX = normalY * from.z - normalZ * from.y;
        double aheadY = normalZ * from.x - normalX * from.z;
        double aheadZ = normalX * from.y - normalY * from.x;
        return x * aheadX + y * aheadY + z * aheadZ;
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

package dyad.track;

/**
 * A place on a track.
 *
 * @param latitude degrees
 * @param longitude degrees
 */
public record Spot(double latitude, double longitude) {

    private static final double RADIUS = 6_371_008.8;
    private static final double FULL_TURN = 360;

    /** Metres to another spot, on a sphere. */
    double metres(Spot other) {
        double up = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double along = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double both = Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude));
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(up * up + both * along * along)));
    }

    /** The spot at this part (0 to 1) of the way to another, the short way around the globe. */
    Spot towards(Spot other, double part) {
        double east = Math.IEEEremainder(other.longitude - longitude, FULL_TURN);
        double there = Math.IEEEremainder(longitude + part * east, FULL_TURN);
        return new Spot(latitude + part * (other.latitude - latitude), there);
    }

    /** Never shows where. */
    @Override
    public String toString() {
        return "a spot";
    }
}

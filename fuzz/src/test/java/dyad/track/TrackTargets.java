package dyad.track;

import dyad.fuzz.Check;
import dyad.fuzz.Target;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Recorded walks. */
public final class TrackTargets {
    private static final GpxReader READER = new GpxReader();

    private TrackTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        return List.of(Target.of(
                "gpx",
                TrackException.class,
                TrackTargets::walk,
                bytes("<gpx><trk><trkseg>"
                        + "<trkpt lat=\"48.13\" lon=\"11.57\"><time>2026-01-01T10:00:00Z</time></trkpt>"
                        + "<trkpt lat=\"48.14\" lon=\"11.58\"><ele>500</ele><time>2026-01-01T10:20:00Z</time></trkpt>"
                        + "</trkseg></trk></gpx>"),
                bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><gpx xmlns=\"http://www.topografix.com/GPX/1/1\">"
                        + "<trk><trkseg><trkpt lat=\"-90\" lon=\"180\"/><trkpt lat=\"90\" lon=\"-180\"/></trkseg></trk>"
                        + "</gpx>"),
                bytes("<!DOCTYPE gpx [<!ENTITY a \"b\">]><gpx>&a;</gpx>")));
    }

    /** One is somewhere at every moment of a walk, and it ends. */
    private static boolean walk(byte[] input) throws TrackException {
        Track track = READER.read(new ByteArrayInputStream(input));
        double seconds = track.seconds();
        Check.that(seconds >= 0 && Double.isFinite(seconds), "a walk takes a time: " + seconds);
        for (double moment : new double[] {-1, 0, seconds / 3, seconds, seconds + 1}) {
            Spot spot = track.at(moment);
            Check.that(
                    Math.abs(spot.latitude()) <= 90 && Math.abs(spot.longitude()) <= 180,
                    "one is on the globe, not at " + spot);
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

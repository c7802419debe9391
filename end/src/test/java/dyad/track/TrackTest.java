package dyad.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded walks, and files that are none. */
class TrackTest {
    private static final String HEAD = "<gpx version=\"1.1\"><trk><trkseg>";
    private static final String FOOT = "</trkseg></trk></gpx>";

    private static Track read(String text) throws TrackException {
        return new GpxReader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String point(double latitude, double longitude, String time) {
        String inside = time.isEmpty() ? "" : "<time>" + time + "</time>";
        return "<trkpt lat=\"%s\" lon=\"%s\"><ele>3</ele>%s</trkpt>".formatted(latitude, longitude, inside);
    }

    private static Track shipped(String name) throws Exception {
        try (InputStream content = TrackTest.class.getResourceAsStream("/dyad/tracks/" + name)) {
            return new GpxReader().read(Objects.requireNonNull(content));
        }
    }

    @Test
    void theTwoShippedTracksAreWalks() throws Exception {
        Track lake = shipped("cerknicko-jezero.gpx");
        Track mountain = shipped("mojstrovka.gpx");
        assertEquals(2 * 3_600 + 14, lake.seconds(), 600);
        // Its times are all of one moment in 1901: it is walked at 1.4 m/s.
        assertTrue(mountain.seconds() > 600 && mountain.seconds() < 6 * 3_600, mountain.seconds() + " s");
        assertTrue(lake.at(0).metres(mountain.at(0)) > 50_000);
    }

    @Test
    void theTimesOfTheRecordingAreFollowed() throws Exception {
        Track track = read(HEAD
                + point(46, 14, "2026-01-01T00:00:00Z")
                + point(46.001, 14, "2026-01-01T00:01:40Z")
                + point(46.002, 14, "2026-01-01T00:01:50Z")
                + FOOT);
        assertEquals(110, track.seconds());
        assertEquals(46.0005, track.at(50).latitude(), 1e-9);
        assertEquals(46.0015, track.at(105).latitude(), 1e-9);
        assertEquals(46, track.at(-1).latitude());
        assertEquals(46.002, track.at(999).latitude());
    }

    @Test
    void withoutTimesThatCanBeTrueItIsWalkedAtAWalkersPace() throws Exception {
        double metres = new Spot(46, 14).metres(new Spot(46.01, 14));
        for (String[] times : new String[][] {
            {"", ""},
            {"2026-01-01T00:00:00Z", ""},
            {"2026-01-01T00:00:10Z", "2026-01-01T00:00:00Z"},
            {"2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z"},
            {"x", "y"}
        }) {
            Track track = read(HEAD + point(46, 14, times[0]) + point(46.01, 14, times[1]) + FOOT);
            assertEquals(metres / 1.4, track.seconds(), 1e-6);
        }
    }

    @Test
    void aWayAcrossTheAntimeridianIsShort() throws Exception {
        Track track = read(HEAD + point(0, 179.999, "") + point(0, -179.999, "") + FOOT);
        assertEquals(222.4 / 1.4, track.seconds(), 1);
        assertEquals(180, Math.abs(track.at(track.seconds() / 2).longitude()), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<gpx>",
                "<gpx/>",
                "<gpx><wpt lat=\"46\" lon=\"14\"/><wpt lat=\"46\" lon=\"15\"/></gpx>",
                "<gpx><trkpt lat=\"46\" lon=\"14\"/></gpx>",
                "<gpx><trkpt lat=\"91\" lon=\"14\"/><trkpt lat=\"46\" lon=\"14\"/></gpx>",
                "<gpx><trkpt lat=\"NaN\" lon=\"14\"/><trkpt lat=\"46\" lon=\"14\"/></gpx>",
                "<gpx><trkpt lon=\"14\"/><trkpt lat=\"46\" lon=\"14\"/></gpx>",
                "<gpx><trkpt lat=\"46\" lon=\"14\"><trkpt lat=\"46\" lon=\"14\">",
                // Java's XML parser has no words for this one, and throws a MissingResourceException.
                "<!DOCTYPE gpx [<me>\u0000\u0000<trkpt"
            })
    void whatIsNoTrackIsRefusedInASentence(String text) {
        TrackException refused = assertThrows(TrackException.class, () -> read(text));
        assertTrue(refused.sentence().endsWith("."));
    }

    @Test
    void timesMayLieMillenniaApart() throws Exception {
        Track track =
                read(HEAD + point(46, 14, "0001-01-01T00:00:00Z") + point(46.001, 14, "2026-01-01T00:00:00Z") + FOOT);
        assertEquals(2025 * 365.2425 * 86_400, track.seconds(), 86_400 * 3);
    }

    @Test
    void nothingOutsideOfTheFileIsReadAndNothingIsExpanded(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "46");
        String outside = "<!DOCTYPE gpx [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + HEAD
                + "<trkpt lat=\"46\" lon=\"14\"><time>&e;</time></trkpt>" + point(46, 14, "") + FOOT;
        assertThrows(TrackException.class, () -> read(outside));
        StringBuilder bomb = new StringBuilder("<!DOCTYPE gpx [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        bomb.append("]><gpx><trkpt lat=\"46\" lon=\"14\"><time>&a11;</time></trkpt></gpx>");
        assertThrows(TrackException.class, () -> read(bomb.toString()));
    }

    @Test
    void tooManyPointsAndTooLargeFilesAreRefused(@TempDir Path folder) throws Exception {
        String point = "<trkpt lat=\"46\" lon=\"14\"/>";
        TrackException many = assertThrows(TrackException.class, () -> read(HEAD + point.repeat(200_001) + FOOT));
        assertTrue(many.sentence().contains("200,000"));
        Path large = folder.resolve("large.gpx");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((32L << 20) + 1);
        }
        TrackException tooLarge = assertThrows(TrackException.class, () -> new GpxReader().read(large));
        assertTrue(tooLarge.sentence().contains("32 MB"));
        assertThrows(TrackException.class, () -> new GpxReader().read(folder.resolve("missing.gpx")));
    }
}

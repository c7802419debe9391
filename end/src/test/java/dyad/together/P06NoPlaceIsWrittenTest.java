package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.owntracks.App;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Safety property 6: places are fed to a real end in every way, and then looked for in all that it leaves. */
@Execution(ExecutionMode.CONCURRENT)
class P06NoPlaceIsWrittenTest {
    private static final double[] PLAIN = {46.4349817, 13.7482731};
    private static final double[] ENCRYPTED = {45.7721632, 14.3576522};
    private static final double[] STRANGER = {47.1234567, 12.7654321};
    private static final double[] WALKED = {44.9876543, 15.1357911};

    @Test
    void noPlaceIsFoundInAnythingThatAnEndWrites(@TempDir Path folder) throws Exception {
        Path track = folder.resolve("track.gpx");
        Files.writeString(track, track());
        Program program = new Program(folder.resolve("tmp"));
        Path home = folder.resolve("home");
        List<String> printed = new ArrayList<>();
        DiskScan scan = places();
        try (EndProcess end = EndProcess.start(program, home, "--phone-listen", "127.0.0.1:0", "--log-level", "all")) {
            feed(end, printed, track);
            assertEquals(List.of(), scan.below(home, program.temporary()));
            assertForTheOwnerOnly(home);
            // A fatal error of the JVM: the moment at which it would write its memory down.
            end.child().signal("SEGV");
            end.child().exitCode();
            assertEquals(List.of(), DiskScan.files(program.temporary()), "nothing that a crashed end leaves behind");
            assertEquals(List.of(), crashDumps());
            printed.addAll(end.child().out());
            printed.addAll(end.child().err());
        }
        assertEquals(List.of(), scan.below(home, program.temporary()));
        assertEquals(List.of(), scan.in(String.join("\n", printed).getBytes(StandardCharsets.UTF_8)));
        System.out.printf(
                "safety: P06 4 places, fed in 5 ways; %d forms of them looked for in home, temporary files and output, of a running"
                        + " end and after a crash of its JVM, which leaves no dump; control: each form is found when planted%n",
                scan.all().size());
    }

    /** All but what libraries unpack into the temporary folder, which is itself closed to others. */
    private static void assertForTheOwnerOnly(Path home) throws IOException {
        Path temporary = home.resolve("tmp");
        try (Stream<Path> tree = Files.walk(home)) {
            for (Path path : tree.toList()) {
                if (path.equals(temporary) || !path.startsWith(temporary)) {
                    String modes = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                    assertEquals("------", modes.substring(3), path.toString());
                }
            }
        }
    }

    /** What a JVM that dies leaves in the folder in which it was started. */
    private static List<Path> crashDumps() throws IOException {
        try (Stream<Path> here = Files.list(Path.of(""))) {
            return here.filter(file ->
                            file.getFileName().toString().matches("hs_err.*|core(\\..*)?|.*\\.(hprof|jfr|mdmp)"))
                    .toList();
        }
    }

    private static void feed(EndProcess end, List<String> printed, Path track) throws Exception {
        JsonObject phone = end.askOne("phone");
        long now = System.currentTimeMillis() / 1_000;
        assertEquals(200, report(phone, phone.getString("password"), App.location(PLAIN[0], PLAIN[1], 9, now - 60)));
        String sealed = App.location(ENCRYPTED[0], ENCRYPTED[1], 9, now - 30);
        assertEquals(
                200,
                report(phone, phone.getString("password"), App.encrypted(phone.getString("encryptionKey"), sealed)));
        assertEquals(401, report(phone, "wrong", App.location(STRANGER[0], STRANGER[1], 9, now)));
        assertEquals(
                200, report(phone, phone.getString("password"), App.location(STRANGER[0], STRANGER[1], -9, now) + "}"));
        end.askOne("places", "add", "here");
        end.ask("walk", track.toString(), "--speed", "10000").forEach(line -> printed.add(line.toString()));
        end.askOne("places", "add", "there");
        printed.add(end.ask("places", "list").toString());
        JsonObject after = end.askOne("phone");
        assertEquals(2, after.getInt("taken"), after.toString());
        assertEquals(1, after.getInt("unreadable"), after.toString());
        printed.add(after.toString());
        printed.add(end.askOne("status").toString());
    }

    private static String track() {
        return """
                <gpx version="1.1"><trk><trkseg><trkpt lat="44.9876" lon="15.1357"/>
                <trkpt lat="%s" lon="%s"/></trkseg></trk></gpx>""".formatted(WALKED[0], WALKED[1]);
    }

    private static int report(JsonObject phone, String password, String body) throws IOException {
        URI address = URI.create(phone.getString("url"));
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        String login = phone.getString("user") + ":" + password;
        connection.setRequestProperty(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        return connection.getResponseCode();
    }

    private static DiskScan places() throws IOException {
        DiskScan scan = new DiskScan();
        for (double[] place : List.of(PLAIN, ENCRYPTED, STRANGER, WALKED)) {
            scan.place(place[0], place[1]);
        }
        return scan;
    }
}

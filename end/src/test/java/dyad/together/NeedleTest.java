package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dyad.owntracks.App;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
class NeedleTest {
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
        List<Needles> needles = needles();
        try (EndProcess end = EndProcess.start(program, home, "--phone-listen", "127.0.0.1:0", "--log-level", "all")) {
            feed(end, printed, track);
            assertEquals(List.of(), found(needles, home, program.temporary()));
            end.child().kill();
            assertEquals(List.of(), files(program.temporary()), "nothing that a killed end leaves behind");
            printed.addAll(end.child().out());
            printed.addAll(end.child().err());
        }
        assertEquals(List.of(), found(needles, home, program.temporary()));
        byte[] all = String.join("\n", printed).getBytes(StandardCharsets.UTF_8);
        for (Needles place : needles) {
            assertEquals(List.of(), place.in(all));
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

    private static List<Needles> needles() throws IOException {
        List<Needles> needles = new ArrayList<>();
        for (double[] place : List.of(PLAIN, ENCRYPTED, STRANGER, WALKED)) {
            needles.add(Needles.of(place[0], place[1]));
        }
        return needles;
    }

    /** What is found of these places in all files of these folders. */
    static List<String> found(List<Needles> needles, Path... folders) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                byte[] content = Files.readAllBytes(file);
                needles.forEach(place -> place.in(content).forEach(name -> found.add(name + " in " + file)));
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aPlaceThatWasWrittenWouldBeFoundInEveryForm(@TempDir Path folder) throws Exception {
        List<Needles> needles = needles();
        for (List<byte[]> form : needles.getFirst().all()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (byte[] part : form) {
                content.write(new byte[77]);
                content.write(part);
            }
            Files.write(folder.resolve("planted"), content.toByteArray());
            assertFalse(found(needles, folder).isEmpty(), new String(form.getFirst(), StandardCharsets.ISO_8859_1));
        }
    }
}

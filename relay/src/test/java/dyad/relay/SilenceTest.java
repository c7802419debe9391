package dyad.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.handler.codec.mqtt.MqttMessage;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A relay in a process of its own prints no topic, no client identifier and no address, whatever happens to it. */
class SilenceTest {

    private static final String CLIENT = "client-identifier-of-a-visitor";
    private static final String ADDRESS = "127.0.0.1";

    private final Slots slots = new Slots(6);
    private final List<String> needles = new ArrayList<>(List.of(CLIENT, ADDRESS));

    @TempDir
    Path folder;

    /** As the program runs it: SLF4J bound to nothing, java.util.logging off but for the loggers of dyad. */
    @Test
    void atTheMostTalkativeLevelOfTheProgram() throws Exception {
        String output = lifeOfARelay("org.slf4j.nop.NOPServiceProvider", ".level=OFF\ndyad.level=ALL\n");
        assertSilent(output);
    }

    /** Beyond what the program allows: with SLF4J bound to nothing even every other logger keeps the secret. */
    @Test
    void withEveryLoggerOfTheJdkAtItsMostTalkative() throws Exception {
        String output = lifeOfARelay("org.slf4j.nop.NOPServiceProvider", ".level=ALL\n");
        assertSilent(output);
    }

    /** The control: Artemis does tell all when it is let, so the needles would be found; our own code says nothing. */
    @Test
    void onlyOthersTellWhenEverythingIsLogged() throws Exception {
        String output = lifeOfARelay("org.slf4j.jul.JULServiceProvider", ".level=ALL\n");
        assertTrue(needles.stream().anyMatch(output::contains), "the control found nothing");
        assertEquals(
                "", output.lines().filter(line -> line.startsWith("LOG dyad")).collect(Collectors.joining("\n")));
    }

    private void assertSilent(String output) {
        for (String needle : needles) {
            assertTrue(!output.contains(needle), () -> "found " + needle + " in:\n" + output);
        }
    }

    private String lifeOfARelay(String slf4j, String levels) throws Exception {
        Path logging = Files.writeString(folder.resolve("logging.properties"), levels + """
                        handlers=java.util.logging.ConsoleHandler
                        java.util.logging.ConsoleHandler.level=ALL
                        java.util.logging.SimpleFormatter.format=LOG %3$s %5$s%6$s%n
                        """);
        RelayProcess relay = RelayProcess.start(
                classPath(slf4j),
                folder.resolve("data"),
                "-Djava.util.logging.config.file=" + logging,
                "-Dslf4j.provider=" + slf4j);
        try (relay) {
            live(relay.port());
            relay.stop();
            return relay.output();
        }
    }

    /** The program's class path has nothing but slf4j-nop; the test's has both. */
    private static String classPath(String slf4j) {
        String other = slf4j.contains("nop") ? "slf4j-jdk14" : "slf4j-nop";
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(other))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What a relay goes through: ends that hum, visitors that are refused in every way, connections cut off. */
    private void live(int port) throws Exception {
        Map<String, byte[]> frames = slots.frames(16);
        frames.keySet().forEach(topic -> needles.add(topic.substring(2)));
        try (TestEnd left = TestEnd.connect(port);
                TestEnd right = TestEnd.connect(port)) {
            right.subscribe(List.copyOf(frames.keySet()));
            left.publishAll(frames);
            right.await(16);
        }
        String topic = slots.topic();
        needles.add(topic.substring(2));
        for (MqttMessage unlawful : unlawful(topic)) {
            try (RawVisitor visitor = new RawVisitor(port)) {
                visitor.send(RawVisitor.lawfulConnect().clientId(CLIENT).build());
                visitor.receive();
                visitor.send(unlawful);
                visitor.awaitEnd();
            }
        }
        try (RawVisitor visitor = new RawVisitor(port)) {
            visitor.send(("GET /" + topic + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            visitor.awaitEnd();
        }
        RawVisitor cutOff = RawVisitor.connected(port);
        cutOff.send(RawVisitor.subscribe(topic));
        cutOff.close();
    }

    private static List<MqttMessage> unlawful(String topic) {
        return Stream.of("#", topic + "/#", "$share/" + topic, "x/" + topic)
                .flatMap(bad -> Stream.of(RawVisitor.subscribe(bad), RawVisitor.publish(bad.replace('#', 'h'), 512)))
                .toList();
    }
}

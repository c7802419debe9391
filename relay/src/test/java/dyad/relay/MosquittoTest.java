package dyad.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/relay/mosquitto.conf} makes a Dyad relay of a real Mosquitto. */
class MosquittoTest {

    private final Slots slots = new Slots(5);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestCertificate certificate;

    @BeforeEach
    void makeCertificate() throws Exception {
        certificate = TestCertificate.make(folder, "relay", "EC");
    }

    private TestEnd connect(MosquittoProcess mosquitto) throws Exception {
        return TestEnd.connectOverTls(mosquitto.port(), certificate.forClients());
    }

    @Test
    void allSlotsOfBothEndsAreThereAfterACleanRestartAndNothingWasPrinted() throws Exception {
        Map<String, byte[]> frames = slots.frames(128);
        List<String> topics = List.copyOf(frames.keySet());
        try (MosquittoProcess mosquitto = MosquittoProcess.start(folder, certificate.files())) {
            try (TestEnd left = connect(mosquitto);
                    TestEnd right = connect(mosquitto)) {
                right.subscribe(topics);
                left.publishAll(frames);
                right.await(128);
            }
            mosquitto.restart();
            try (TestEnd later = connect(mosquitto)) {
                later.subscribe(topics);
                Map<String, byte[]> found = later.await(128);
                frames.forEach((topic, frame) -> assertArrayEquals(frame, found.get(topic)));
            }
            String printed = mosquitto.output();
            assertTrue(topics.stream().noneMatch(printed::contains) && !printed.contains("127.0.0.1"), printed);
        }
    }

    @Test
    void wildcardsAndOtherTopicsAreRefused() throws Exception {
        List<String> filters = List.of(
                "#",
                "+",
                "d/#",
                "+/+",
                "+/#",
                "d/+",
                "+/AAAAAAAAAAAAAAAAAAAAAA",
                "$share/g/#",
                "$share/g/d/+",
                "$SYS/#",
                "e/AAAAAAAAAAAAAAAAAAAAAA",
                "d/a/b");
        try (MosquittoProcess mosquitto = MosquittoProcess.start(folder, certificate.files());
                TestEnd end = connect(mosquitto)) {
            for (String filter : filters) {
                assertThrows(Mqtt5SubAckException.class, () -> end.subscribe(List.of(filter)), filter);
            }
            end.subscribe(List.of("d/AAAAAAAAAAAAAAAAAAAAAA"));
        }
    }
}

package dyad.fitness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Certificates;
import dyad.connection.HiveMq;
import dyad.connection.Mosquitto;
import dyad.connection.NeedsHiveMq;
import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.end.SystemEntropy;
import dyad.relay.CertificateFiles;
import dyad.relay.EmbeddedRelay;
import dyad.relay.RelaySettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
class FitnessTest {
    private static final Tempo QUICK = new Tempo(500, 1, 4, 2_000);

    @TempDir
    private Path directory;

    private Map<Question, Verdict> examine(String url, Optional<Path> authority, boolean flood) throws Exception {
        Map<Question, Verdict> told = new EnumMap<>(Question.class);
        List<Question> begun = new ArrayList<>();
        RelayAccess access = new RelayAccess(RelayAddress.parse(url), authority);
        Progress progress = new Progress() {
            @Override
            public void begins(Question question) {
                begun.add(question);
            }

            @Override
            public void answered(Answer answer) {
                told.put(answer.question(), answer.verdict());
            }
        };
        List<Answer> answers = new Fitness(access, new SystemEntropy(), QUICK, progress).run(flood);
        assertEquals(answers.size(), told.size());
        assertTrue(begun.contains(Question.LISTENING), "progress is told");
        boolean fit = told.values().stream().noneMatch(Verdict.Bad.class::isInstance);
        assertEquals(fit, Fitness.isFit(answers));
        return told;
    }

    private static void assertAll(Class<? extends Verdict> kind, Map<Question, Verdict> told, Question... questions) {
        for (Question question : questions) {
            assertTrue(kind.isInstance(told.get(question)), question + ": " + told.get(question));
        }
    }

    @Test
    void mosquittoAsDocumentedIsFitAndOnlyFloodsNeedTheFirewall() throws Exception {
        Certificates certificates = Certificates.make(directory, "dns:localhost");
        try (Mosquitto mosquitto = Mosquitto.asDocumented(directory, certificates)) {
            Map<Question, Verdict> told =
                    examine("mqtts://localhost:" + mosquitto.port(), Optional.of(certificates.authority()), true);
            assertAll(Verdict.Warning.class, told, Question.FLOOD);
            told.remove(Question.FLOOD);
            assertAll(Verdict.Good.class, told, told.keySet().toArray(Question[]::new));
            assertEquals(10, told.size());
        }
    }

    @Test
    @NeedsHiveMq
    void hiveMqAsDocumentedIsFitButDoesNotCountDown() throws Exception {
        try (HiveMq hiveMq = new HiveMq(directory)) {
            Map<Question, Verdict> told = examine(hiveMq.address().url(), Optional.empty(), false);
            assertAll(Verdict.Warning.class, told, Question.LASTING);
            assertAll(Verdict.Unknown.class, told, Question.CLOCK);
            told.remove(Question.LASTING);
            told.remove(Question.CLOCK);
            assertAll(Verdict.Good.class, told, told.keySet().toArray(Question[]::new));
            assertEquals(8, told.size());
        }
    }

    /** As it comes, with TLS 1.2 too. */
    @Test
    void mosquittoAsItComesIsNotForItTellsEverybodyWhoIsThere() throws Exception {
        Certificates certificates = Certificates.make(directory, "dns:localhost");
        try (Mosquitto mosquitto = new Mosquitto(
                directory,
                "allow_anonymous true",
                "certfile " + certificates.certificate(),
                "keyfile " + certificates.key(),
                "max_packet_size 200000")) {
            Map<Question, Verdict> told =
                    examine("mqtts://localhost:" + mosquitto.port(), Optional.of(certificates.authority()), false);
            assertAll(Verdict.Bad.class, told, Question.LISTENING);
            String heard = String.valueOf(told.get(Question.LISTENING));
            assertTrue(heard.contains("# d/# d/+ +/+ +/# $share/x/d/+ $SYS/# "), heard);
            assertAll(Verdict.Warning.class, told, Question.OLDER_ENCRYPTION, Question.PACKETS);
            assertAll(Verdict.Good.class, told, Question.KEEPING, Question.PACE, Question.FORGETTING);
        }
    }

    @Test
    void theRelayThatComesWithDyadIsFit() throws Exception {
        Certificates certificates = Certificates.make(directory, "dns:localhost");
        RelaySettings settings = RelaySettings.plain("127.0.0.1", 0, directory.resolve("relay"))
                .withTls(new CertificateFiles(certificates.certificate(), certificates.key()));
        try (EmbeddedRelay relay = EmbeddedRelay.start(settings)) {
            Map<Question, Verdict> told =
                    examine("mqtts://localhost:" + relay.port(), Optional.of(certificates.authority()), true);
            assertAll(Verdict.Good.class, told, told.keySet().toArray(Question[]::new));
            assertEquals(11, told.size());
        }
    }

    @Test
    void oneThatKeepsNothingIsNotAndOneWithoutTlsIsWarnedOf() throws Exception {
        try (Mosquitto mosquitto = new Mosquitto(directory, "allow_anonymous true", "retain_available false")) {
            Map<Question, Verdict> told = examine(mosquitto.address().toString(), Optional.empty(), false);
            assertAll(Verdict.Bad.class, told, Question.KEEPING);
            assertAll(Verdict.Warning.class, told, Question.ENCRYPTION);
            assertAll(Verdict.Unknown.class, told, Question.LASTING, Question.FORGETTING, Question.CLOCK);
            assertFalse(told.containsKey(Question.OLDER_ENCRYPTION));
        }
    }
}

package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import dyad.connection.Certificates;
import dyad.connection.Fingerprint;
import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.connection.RelayCheck;
import dyad.connection.RelayFinding;
import dyad.end.End;
import dyad.end.EndSettings;
import dyad.end.LinkedEnd;
import dyad.end.Refusal;
import dyad.end.Relays;
import dyad.end.SystemEntropy;
import dyad.home.ConfigurationLayers;
import dyad.home.Home;
import dyad.home.Surroundings;
import dyad.hum.Profile;
import dyad.invitation.Invitation;
import dyad.keys.SystemPrimitives;
import dyad.meeting.Code;
import dyad.page.MeetingPlaces;
import dyad.relay.CertificateFiles;
import dyad.relay.EmbeddedRelay;
import dyad.relay.RelaySettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two who were invited to a relay that has signed its certificate itself. */
@Timeout(300)
class InvitedTest {

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Machine keeper;

    @BeforeEach
    void open() {
        keeper = new Machine(folder);
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    @Test
    void twoMeetByTheirInvitationOthersAreRefusedAndARevokedPairAloneIs() throws Exception {
        Certificates own = Certificates.selfSigned(folder);
        String early = invite("somebody", 1, own);
        RelaySettings settings = RelaySettings.plain("127.0.0.1", 0, folder.resolve("frames"))
                .withTls(new CertificateFiles(own.certificate(), own.key()))
                .withUsers(keeper.home.relayUsers());
        try (EmbeddedRelay relay = EmbeddedRelay.start(settings);
                End left = open("left");
                End right = open("right");
                End stranger = open("stranger")) {
            String ours = invite("anna-and-ben", relay.port(), own);
            RelayAddress theirs =
                    Invitation.parse(invite("cleo-and-dan", relay.port(), own)).relay();
            MeetingPlaces.Found found = choose("left", left, ours);
            assertTrue(found.chosen() && found.personal(), found.toString());
            assertEquals("mqtts://127.0.0.1:" + relay.port(), found.address());
            assertEquals(Optional.of(Invitation.parse(ours).relay()), kept("left"));
            choose("right", right, ours);

            String code = left.offer().code().orElseThrow();
            assertEquals(theirs.url(), Code.parse(new SystemPrimitives(), code).relay());
            stranger.take(code);
            Await.until(
                    "a stranger is told what is lacking",
                    () -> stranger.status().relayProblem().orElse("").contains("you need the invitation"));
            new DemoMeeting(left, right).run();
            assertTrue(left.status().met() && right.status().met());

            assertSays(theirs.withPin(Fingerprint.of(new byte[32])), "shows another certificate");
            assertEquals(0, keeper.run("relay", "revoke", "anna-and-ben").exitCode());
            assertSays(Invitation.parse(ours).relay(), "refuses the user or password");
            Await.until("the other pair is let in", () -> asked(theirs) instanceof RelayFinding.Keeps);
            assertEquals(Invitation.parse(early).relay().pin(), theirs.pin());
        }
    }

    private String invite(String name, int port, Certificates certificates) {
        Result made = keeper.run(
                "relay",
                "invite",
                name,
                "--address",
                "127.0.0.1:" + port,
                "--tls-cert",
                certificates.certificate().toString(),
                "--json");
        return made.json().getFirst().getString("invitation");
    }

    /** As on the page. */
    private MeetingPlaces.Found choose(String name, End end, String link) throws Refusal, Exception {
        Home home = Home.prepare(folder.resolve(name));
        try (HostedRelays none = new HostedRelays(keeper.relay, home)) {
            return new ChosenPlaces(home, Optional.empty(), Optional.empty(), none, end).relay(" " + link + "\n");
        }
    }

    private Optional<RelayAddress> kept(String name) throws Exception {
        Map<String, String> environment = Map.of(
                "HOME", folder.toString(), "DYAD_HOME", folder.resolve(name).toString());
        Surroundings surroundings = new Surroundings(environment, folder.resolve("etc"), folder.resolve("run"));
        return new ConfigurationLayers(surroundings, Map.of()).configuration().relay();
    }

    private static RelayFinding asked(RelayAddress relay) {
        try {
            return new RelayCheck(new RelayAccess(relay, Optional.empty()), new SystemEntropy()).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** On a busy machine there may be no answer in time at first; let in it is never. */
    private static void assertSays(RelayAddress relay, String expected) throws InterruptedException {
        Await.until(expected, () -> {
            RelayFinding finding = asked(relay);
            assertFalse(finding instanceof RelayFinding.Keeps, finding.toString());
            return finding.sentence().orElseThrow().contains(expected);
        });
    }

    private End open(String name) throws Exception {
        Home home = Home.prepare(folder.resolve(name));
        EndSettings settings = new EndSettings(Relays.NONE, Profile.TOGETHER, Optional.empty());
        return LinkedEnd.open(home.store(), settings);
    }
}

package dyad.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dyad.bytes.ByteWriter;
import dyad.connection.Fingerprint;
import dyad.connection.Login;
import dyad.connection.RelayAddress;
import dyad.invitation.InvitationException.Fault;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {
    private static final Fingerprint PIN = new Fingerprint("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");

    private static final RelayAddress RELAY = new RelayAddress(
            true,
            "relay.example.org",
            8883,
            Optional.of(new Login("anna-and-ben", "AAAAAAAAAAAAAAAAAAAAAA")),
            Optional.of(PIN));

    /** The vector of docs/protocol.md. */
    private static final String VECTOR = "dyad-relay:AQMAEXJlbGF5LmV4YW1wbGUub3JnIrMAAQIDBAUGBwgJCgsMDQ4PEBESExQ"
            + "VFhcYGRobHB0eHwAMYW5uYS1hbmQtYmVuABZBQUFBQUFBQUFBQUFBQUFBQUFBQUFB3A7b2w";

    private static Fault fault(String text) {
        return assertThrows(InvitationException.class, () -> Invitation.parse(text), text)
                .fault();
    }

    @Test
    void itIsWrittenAsTheProtocolSaysAndReadBack() throws Exception {
        assertEquals(VECTOR, new Invitation(RELAY).text());
        assertEquals(RELAY, Invitation.parse(VECTOR).relay());
        assertFalse(new Invitation(RELAY).toString().contains("anna"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mqtt://192.0.2.7:1883",
                "mqtts://[2001:db8::7]:9000",
                "mqtts://relay.example",
                "mqtts://us:p%C3%A4ss%3A%20word@relay.example",
                "mqtts://us@relay.example:1#sha256=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
            })
    void everyAddressComesBack(String url) throws Exception {
        RelayAddress relay = RelayAddress.parse(url);
        String text = new Invitation(relay).text();
        assertEquals(relay, Invitation.parse(text).relay());
        assertEquals(relay, Invitation.address(text));
        assertEquals(relay, Invitation.address(url));
    }

    @Test
    void whatWasBrokenIntoLinesIsReadAndWhatWasAlteredIsNot() throws Exception {
        assertEquals(
                RELAY,
                Invitation.parse(" " + VECTOR.substring(0, 60) + "\r\n  " + VECTOR.substring(60))
                        .relay());
        for (int at = 0; at < VECTOR.length(); at++) {
            char other = VECTOR.charAt(at) == 'x' ? 'y' : 'x';
            String altered = VECTOR.substring(0, at) + other + VECTOR.substring(at + 1);
            assertThrows(InvitationException.class, () -> Invitation.parse(altered), altered);
            String cut = VECTOR.substring(0, at);
            assertThrows(InvitationException.class, () -> Invitation.parse(cut), cut);
        }
        assertEquals(Fault.DAMAGED, fault(VECTOR + "="));
        assertEquals(Fault.DAMAGED, fault(VECTOR + "AAAA"));
        assertEquals(Fault.NONE, fault("dyad:AAAA"));
        assertEquals(Fault.NONE, fault("dyad-relay:" + "A".repeat(1_100)));
        assertEquals(Fault.NONE, fault(VECTOR + " ".repeat(2_200)));
    }

    @Test
    void aWholeOneThatCannotBeMeantIsRefused() {
        assertEquals(Fault.OTHER_VERSION, fault(made(2, 1, "relay.example", 8883, "")));
        assertEquals(Fault.OTHER_VERSION, fault(made(1, 4, "relay.example", 8883, "")));
        assertEquals(Fault.UNUSABLE, fault(made(1, 1, "relay.example", 0, "")));
        assertEquals(Fault.UNUSABLE, fault(made(1, 1, "", 8883, "")));
        assertEquals(Fault.UNUSABLE, fault(made(1, 1, "us@relay.example", 8883, "")));
        assertEquals(Fault.UNUSABLE, fault(made(1, 1, "relay.example/x", 8883, "")));
        assertEquals(Fault.UNUSABLE, fault(made(1, 1, "relay.example#x", 8883, "")));
        assertEquals(Fault.UNUSABLE, fault(made(1, 1, "Relay.Example", 8883, "")));
        assertEquals(Fault.UNUSABLE, fault(made(1, 1, "relay.example", 8883, "a password without a user")));
        assertEquals(Fault.UNUSABLE, fault(made(1, 1, "r".repeat(256), 8883, "")));
        assertEquals(Fault.DAMAGED, fault(InvitationText.encode(new byte[0])));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Invitation(RELAY.withLogin(new Login("u".repeat(256), ""))).text());
    }

    private static String made(int version, int flags, String host, int port, String password) {
        return InvitationText.encode(new ByteWriter()
                .u8(version)
                .u8(flags)
                .text(host)
                .u16(port)
                .text("")
                .text(password)
                .bytes());
    }

    @Test
    void whateverIsWrittenInItsPlaceNothingElseIsThrown() {
        RandomGenerator chance = RandomGenerator.of("L64X128MixRandom");
        for (int round = 0; round < 20_000; round++) {
            byte[] body = new byte[chance.nextInt(120)];
            chance.nextBytes(body);
            if (body.length > 2) {
                body[0] = 1;
                body[1] = (byte) chance.nextInt(4);
                body[2] = 0;
            }
            String text = InvitationText.encode(body);
            try {
                Invitation read = Invitation.parse(text);
                assertEquals(text, read.text(), "one invitation, one text");
            } catch (InvitationException asItShould) {
                assertFalse(asItShould.sentence().isEmpty());
            }
        }
    }
}

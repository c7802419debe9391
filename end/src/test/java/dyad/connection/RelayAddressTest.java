package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelayAddressTest {

    @ParameterizedTest
    @CsvSource({
        "mqtt://relay.example, mqtt://relay.example:1883",
        "mqtts://relay.example, mqtts://relay.example:8883",
        "MQTT://192.0.2.7:1900/, mqtt://192.0.2.7:1900",
        "mqtts://[2001:db8::7]:9000, mqtts://[2001:db8::7]:9000",
        "'  mqtt://localhost  ', mqtt://localhost:1883",
    })
    void anAddressIsReadAndPrintedWithItsPort(String written, String printed) {
        assertEquals(printed, RelayAddress.parse(written).toString());
        assertEquals(RelayAddress.parse(printed), RelayAddress.parse(written));
    }

    @Test
    void aLoginIsReadButNeverPrinted() {
        RelayAddress address = RelayAddress.parse("mqtts://ada:p%40ss+word@relay.example");
        assertEquals(Optional.of(new Login("ada", "p@ss+word")), address.login());
        assertEquals("mqtts://relay.example:8883", address.toString());
        assertFalse(address.login().toString().contains("ada"));
        assertEquals(
                Optional.of(new Login("ada", "")),
                RelayAddress.parse("mqtt://ada@relay.example").login());
        assertEquals(
                Optional.empty(), RelayAddress.parse("mqtt://relay.example").login());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "relay.example",
                "http://relay.example",
                "mqtt://",
                "mqtt://:1883",
                "mqtt://relay.example/topic",
                "mqtt://relay.example?x=1",
                "mqtt://secret word@relay.example",
                "mqtt://relay.example:port"
            })
    void anythingElseIsRefusedWithASentenceThatSaysHowToWriteIt(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> RelayAddress.parse(text));
        assertTrue(String.valueOf(refusal.getMessage()).contains("mqtt://HOST:PORT"));
        assertFalse(String.valueOf(refusal.getMessage()).contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtt://relay.example:0", "mqtt://relay.example:65536"})
    void aPortOutOfRangeIsNamed(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> RelayAddress.parse(text));
        assertTrue(String.valueOf(refusal.getMessage()).contains("from 1 to 65535"));
    }
}

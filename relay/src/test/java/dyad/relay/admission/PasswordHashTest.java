package dyad.relay.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    private static final String MOSQUITTO = "$7$101$X6pEj013m8obGB3D$"
            + "HxDUfoINkUSK5TvJWIwiF5e+UWFiVNccMNTVm3E+R5m4"
            + "J3UvdkqJl+KeW076aiQWBYK/UGfFeIMKnwHp5fqJsA==";

    @Test
    void theRightPasswordMatchesAndAnotherDoesNot() {
        PasswordHash hash = PasswordHash.of("näher".toCharArray());
        assertTrue(hash.matches("näher".toCharArray()));
        assertFalse(hash.matches("naher".toCharArray()));
        assertFalse(hash.matches(new char[0]));
    }

    @Test
    void whatIsWrittenCanBeReadBack() {
        PasswordHash hash = PasswordHash.of("secret".toCharArray());
        PasswordHash read = PasswordHash.read(hash.text()).orElseThrow();
        assertTrue(read.matches("secret".toCharArray()));
        assertEquals(hash.text(), read.text());
    }

    @Test
    void onePasswordHashedTwiceLooksDifferent() {
        assertNotEquals(
                PasswordHash.of("secret".toCharArray()).text(),
                PasswordHash.of("secret".toCharArray()).text());
    }

    /** Made by {@code mosquitto_passwd -b -c file anna 'näher dran'} of Mosquitto 2.0.11. */
    @Test
    void aLineOfMosquittosIsUnderstood() {
        PasswordHash hash = PasswordHash.read(MOSQUITTO).orElseThrow();
        assertTrue(hash.matches("näher dran".toCharArray()));
        assertFalse(hash.matches("näher dran ".toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "$6$abc$def",
                "$7$101$AAAA",
                "$7$101$AAAA$AAAA",
                "$7$0$AAAA$%1$s",
                "$7$5000001$AAAA$%1$s",
                "$7$-1$AAAA$%1$s",
                "$7$1e3$AAAA$%1$s",
                "$7$101$$%1$s",
                "$7$101$*$%1$s",
                "x$7$101$AAAA$%1$s"
            })
    void anythingElseIsRefused(String text) {
        String hashOfTheRightLength = "A".repeat(86) + "==";
        assertEquals(Optional.empty(), PasswordHash.read(text.replace("%1$s", hashOfTheRightLength)));
    }
}

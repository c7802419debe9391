package dyad.end;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.home.Key;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Safety property 2: no configuration can say for how long nearness is on, and no person for longer than a day. */
class P02ThereIsNoForeverTest {

    @Test
    void noKeyOfTheConfigurationSwitchesNearnessOnOrSaysForHowLong() {
        Set<String> keys = Arrays.stream(Key.values())
                .map(Key::word)
                .filter(name -> name.matches(".*(near|sens|lease|floor|share|locat|place).*"))
                .collect(Collectors.toSet());
        // Whether the other is looked for on the local network while it is on, and with what light it shows.
        assertEquals(Set.of("nearness.lan", "light.nearness"), keys);
    }

    @Test
    void itLastsTwoHoursUnlessAskedOtherwiseAndADayAtMost() {
        assertEquals(2 * 3_600, NearnessView.USUAL_SECONDS);
        assertEquals(24 * 3_600, NearnessView.MOST_SECONDS);
        System.out.println(
                "safety: P02 every key of the configuration: none says that or for how long nearness is on; terms of"
                        + " more than a day are refused, by core and by a real end (NearnessTest)");
    }
}

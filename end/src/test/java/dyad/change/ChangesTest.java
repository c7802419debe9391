package dyad.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dyad.change.Change.Kind;
import dyad.end.NamesInMemory;
import dyad.seam.Clock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Safety property 16: a local log of settings changes, without places, contacts or content, and bounded. */
class ChangesTest {

    private final NamesInMemory store = new NamesInMemory();
    private long now = 1_000;
    private final Clock clock = new Clock() {
        @Override
        public long wallMillis() {
            return now++;
        }

        @Override
        public long monotonicNanos() {
            return 0;
        }
    };
    private final Changes changes = new Changes(store, clock);

    private List<String> lines() throws Exception {
        return changes.all().stream().map(Change::line).toList();
    }

    @Test
    void whatWasChangedIsThereInOrderAndForWhoeverReadsTheStoreNext() throws Exception {
        changes.note(Kind.MET, "");
        changes.note(Kind.NEARNESS, "120 minutes 8.7km");
        changes.note(Kind.NEARNESS, "off");
        assertEquals(List.of("1000 met ", "1001 nearness 120 minutes 8.7km", "1002 nearness off"), lines());
        assertEquals(changes.all(), new Changes(store, clock).all());
    }

    @Test
    void howSomethingStandsIsWrittenDownOnlyIfItIsNew() throws Exception {
        changes.stand(Kind.PHONE_PORT, false);
        changes.stand(Kind.PHONE_PORT, true);
        changes.stand(Kind.PHONE_PORT, true);
        changes.stand(Kind.HOUSEHOLD, false);
        changes.stand(Kind.PHONE_PORT, false);
        assertEquals(List.of("1001 phone-port on", "1004 phone-port off"), lines());
    }

    @Test
    void theOldestGoFirstAndItNeverGrowsBeyondItsBound() throws Exception {
        for (int i = 0; i < Changes.MOST + 5; i++) {
            changes.note(Kind.QUIET, i % 2 == 0 ? "on" : "off");
        }
        assertEquals(Changes.MOST, changes.all().size());
        assertEquals(1_005, changes.all().getFirst().atMillis());
    }

    @Test
    void itHasNoRoomForANameAnAddressAPlaceOrAWord() {
        for (String detail : List.of(
                "Anna",
                "my sofa's lamp!",
                "46.4349817 13.7482731 and more of it all",
                "mqtt://relay.example",
                "one two three four five",
                "a\nb",
                " ",
                "x".repeat(41))) {
            assertThrows(IllegalArgumentException.class, () -> changes.note(Kind.LAMPS, detail), detail);
        }
    }

    @Test
    void whoErasesItLeavesOneEntryThatSaysSo() throws Exception {
        changes.note(Kind.PAGE_PAIRED, "firefox phone");
        changes.erase();
        assertEquals(List.of("1001 erased "), lines());
    }

    @Test
    void aDamagedLineIsPassedOver() throws Exception {
        String text = "1 met \nrubbish\n2 unheard-of on\n3 lamps NOT PLAIN\n99999999999999999 met \n4 left words kept";
        store.transact(records -> {
            records.put(Changes.NAME, text.getBytes(StandardCharsets.UTF_8));
            return text;
        });
        assertEquals(List.of("1 met ", "4 left words kept"), lines());
    }
}

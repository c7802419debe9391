package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFormTest {
    private static final String NEEDLE = "meet me at the lake";

    @Test
    void everyEntryIsOneLineWithItsLevelItsPartAndASentence() {
        LogLine line = line(Level.WARNING, "closing\nfailed\u001b[31m");
        assertEquals("warn  end  closing failed [31m", LogForm.PLAIN.write(line));
        assertEquals("<4>end: closing failed [31m", LogForm.JOURNAL.write(line));
        assertEquals(
                "{\"level\":\"warn\",\"part\":\"end\",\"sentence\":\"closing failed [31m\"}", LogForm.JSON.write(line));
        assertTrue(LogForm.JOURNAL.write(line(Level.SEVERE, "x")).startsWith("<3>"));
        assertTrue(LogForm.JOURNAL.write(line(Level.INFO, "x")).startsWith("<6>"));
        assertTrue(LogForm.JOURNAL.write(line(Level.FINER, "x")).startsWith("<7>"));
    }

    @Test
    void whatWasThrownIsShownByItsSortAndPlacesAndNeverByItsMessage() {
        LogRecord entry = entry(Level.SEVERE, "the link's thread met a bug and goes on");
        entry.setThrown(new IllegalStateException(NEEDLE, new IOException(NEEDLE)));
        LogLine line = LogLine.of(entry, entry.getMessage());
        for (LogForm form : LogForm.values()) {
            String written = form.write(line);
            assertFalse(written.contains("lake") || written.contains("\n"), written);
            assertTrue(written.contains("java.lang.IllegalStateException at dyad.command.LogFormTest."), written);
            assertTrue(written.contains(", by java.io.IOException at "), written);
        }
        JsonObject json = new Result(0, LogForm.JSON.write(line), "").json().getFirst();
        assertEquals("error", json.getString("level"));
        assertTrue(json.getString("cause").startsWith("java.lang.IllegalStateException"));
    }

    @Test
    void theJournalIsKnownByItsDeviceAndInodeAndNotByTheVariableAlone(@TempDir Path folder) throws Exception {
        Path stream = Files.createFile(folder.resolve("stream"));
        String journal = Files.getAttribute(stream, "unix:dev") + ":" + Files.getAttribute(stream, "unix:ino");
        assertEquals(LogForm.JOURNAL, LogForm.suited(Optional.of(journal), stream));
        assertEquals(LogForm.PLAIN, LogForm.suited(Optional.of("8:12345"), stream));
        assertEquals(LogForm.PLAIN, LogForm.suited(Optional.empty(), stream));
        assertEquals(LogForm.PLAIN, LogForm.suited(Optional.of(journal), folder.resolve("absent")));
    }

    private static LogLine line(Level level, String sentence) {
        return LogLine.of(entry(level, sentence), sentence);
    }

    private static LogRecord entry(Level level, String sentence) {
        LogRecord entry = new LogRecord(level, sentence);
        entry.setLoggerName("dyad.end.LinkedEnd");
        return entry;
    }
}

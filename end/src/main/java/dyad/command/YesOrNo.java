package dyad.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks whether the words are the same, without holding up anything: the answer may also come from the page. */
final class YesOrNo {

    private final Terminal terminal;
    private final EndClient end;
    private final Output output;

    YesOrNo(Terminal terminal, EndClient end, Output output) {
        this.terminal = terminal;
        this.end = end;
        this.output = output;
    }

    /** Asks, and passes the answer on when it comes. */
    void ask() {
        // A daemon: nothing can interrupt a read from a terminal, and the process must be able to end without it.
        Thread.ofPlatform().daemon().name("dyad-question").start(this::converse);
    }

    private void converse() {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
            for (String line = prompt(lines); line != null; line = prompt(lines)) {
                String answer = line.strip().toLowerCase(Locale.ROOT);
                if (answer.equals("y") || answer.equals("yes") || answer.equals("n") || answer.equals("no")) {
                    end.post(
                            "/api/meet/confirm",
                            output.object().add("same", answer.startsWith("y")).build());
                    return;
                }
            }
        } catch (IOException | CommandFailure answeredElsewhere) {
            // The events tell how the meeting goes on.
        }
    }

    private @Nullable String prompt(BufferedReader lines) throws IOException {
        terminal.out().print("Are these the same on both sides? (y/n) ");
        terminal.out().flush();
        return lines.readLine();
    }
}

package example;

import dyad.library.Dyad;
import dyad.library.DyadException;
import dyad.library.Feeling;
import dyad.library.Listener;
import dyad.library.Opening;
import dyad.library.State;
import dyad.library.Word;
import java.nio.file.Path;
import java.util.Scanner;

/**
 * The two of you in a terminal. What you type is said; {@code /touch} presses, {@code /happy} is a feeling, {@code /state}
 * tells how it stands, {@code /quit} ends.
 *
 * <p>{@code Terminal HOME [RELAY]}
 */
public final class Terminal implements Listener {
    private final Dyad dyad;

    private Terminal(Dyad dyad) {
        this.dyad = dyad;
    }

    /** Starts it. */
    public static void main(String[] arguments) throws DyadException, InterruptedException {
        if (arguments.length == 0) {
            System.err.println("Terminal HOME [RELAY]   such as: Terminal ~/left mqtts://relay.example.org");
            System.exit(2);
        }
        Opening opening = Dyad.in(Path.of(arguments[0]));
        if (arguments.length > 1) {
            opening = opening.relay(arguments[1]);
        }
        try (Dyad dyad = opening.open();
                Scanner keyboard = new Scanner(System.in)) {
            Meet.once(dyad, keyboard);
            Terminal terminal = new Terminal(dyad);
            dyad.listen(terminal);
            while (keyboard.hasNextLine() && terminal.goesOn(keyboard.nextLine().strip())) {}
        }
    }

    private boolean goesOn(String line) throws DyadException {
        switch (line) {
            case "" -> {}
            case "/touch" -> dyad.touch(true);
            case "/happy" -> dyad.feel(Feeling.of(0.9, 0.7).called("happy"), "");
            case "/state" -> show(dyad.state());
            case "/quit" -> {
                return false;
            }
            default -> dyad.say(line);
        }
        return true;
    }

    private static void show(State state) {
        System.out.println("The other is " + state.presence() + "; " + state.underWay() + " words under way; the relay is "
                + (state.connected() ? "there" : "not there"));
        state.troubles().forEach(System.out::println);
    }

    @Override
    public void word(Word word) {
        if (!word.mine()) {
            String feeling = word.feeling()
                    .map(felt -> " (" + felt.category().orElse("a feeling") + ", " + felt.colour() + ")")
                    .orElse("");
            System.out.println("< " + word.text() + feeling);
        }
    }

    @Override
    public void arrived(String id) {
        System.out.println("  (arrived)");
    }

    @Override
    public void touchTogether() {
        System.out.println("* you both press *");
    }
}

package dyad.command;

import dyad.end.Refusal;
import dyad.home.Home;
import dyad.home.Key;
import dyad.home.RelayFile;
import dyad.home.Setting;
import dyad.home.Surroundings;
import dyad.page.Autostart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Starts this end at every log-in, just as it was started now: by a user unit where systemd runs, else by the desktop's own
 * autostart (XDG). Only files below the person's configuration are written; nothing is asked of a running service.
 */
final class StartWithComputer implements Autostart {

    private static final String NO_OPEN = "--no-open";

    private final Optional<StartEntry> entry;
    private final List<String> command;

    private StartWithComputer(Optional<StartEntry> entry, List<String> command) {
        this.entry = entry;
        this.command = command;
    }

    /**
     * For the end in this home.
     *
     * @param launcher the script by which this program was started, if it was
     * @param options what was given at this start
     */
    static StartWithComputer of(
            Surroundings surroundings, Optional<String> launcher, Home home, Map<Key, Setting> options) {
        List<String> command = command(launcher.orElse("dyad"), home, options);
        String name = surroundings.defaultHome().equals(home.directory()) ? "dyad" : "dyad-" + shortName(home);
        Optional<StartEntry> entry = launcher.isEmpty() ? Optional.empty() : StartEntry.find(surroundings, name);
        return new StartWithComputer(entry, command);
    }

    private static List<String> command(String launcher, Home home, Map<Key, Setting> options) {
        List<String> command = new ArrayList<>(List.of(launcher, "run", NO_OPEN, "--home=" + home.directory()));
        options.entrySet().stream()
                .filter(option -> !option.getValue().origin().equals(NO_OPEN))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(option -> texts(option.getKey(), option.getValue())
                        .map(text -> option.getValue().origin() + "=" + text))
                .forEach(command::add);
        return List.copyOf(command);
    }

    private static Stream<String> texts(Key key, Setting setting) {
        String text = text(key, setting);
        return key == Key.RELAYS ? Stream.of(text.split(",", -1)) : Stream.of(text);
    }

    private static String text(Key key, Setting setting) {
        return switch (key) {
            case RELAY_CA, RELAY_PASSWORD_FILE ->
                setting.base().resolve(setting.text()).toString();
            case RELAY_URL, RELAYS -> RelayFile.absolute(setting);
            default -> setting.text();
        };
    }

    /** The same for the same home, so that several homes get along. */
    private static String shortName(Home home) {
        CRC32C sum = new CRC32C();
        sum.update(home.directory().toString().getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    @Override
    public State state() {
        if (entry.isEmpty()) {
            return new State(
                    false,
                    false,
                    "This system offers no way that Dyad knows. Have it run this at every start: "
                            + String.join(" ", command));
        }
        boolean on = entry.get().isOn();
        return new State(true, on, on ? entry.get().what() : "Your end starts when you start it.");
    }

    @Override
    public State turn(boolean on) throws Refusal {
        if (entry.isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, state().what());
        }
        try {
            if (on) {
                entry.get().write(command);
            } else {
                entry.get().remove();
            }
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.Kind.STORAGE, entry.get().file() + " cannot be " + (on ? "written." : "removed."));
        }
        return state();
    }
}

package dyad.household;

import dyad.lamp.Lamp;
import dyad.lamp.PayloadException;
import java.util.List;
import java.util.Optional;

/** Looking for lamps, one search at a time, and what the last one found. On the household's thread only. */
final class Search {
    private Optional<Finder> finder = Optional.empty();
    private List<Lamp> found = List.of();

    void begin() throws HouseholdException {
        if (finder.isPresent()) {
            throw new HouseholdException("This end is looking for lamps already.");
        }
        finder = Optional.of(new Finder());
    }

    /** A message of the household's; it may be a lamp that tells of itself. */
    void hear(String topic, byte[] payload) throws PayloadException {
        if (finder.isPresent()) {
            finder.get().hear(topic, payload);
        }
    }

    /** It is over: those that are known already were not found. */
    void end(List<Lamp> known) {
        List<String> devices = known.stream().map(Lamp::device).toList();
        found = finder.map(Finder::found).orElse(List.of()).stream()
                .filter(lamp -> !devices.contains(lamp.device()))
                .toList();
        finder = Optional.empty();
    }

    List<Lamp> found() {
        return found;
    }
}

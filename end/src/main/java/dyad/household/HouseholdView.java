package dyad.household;

import dyad.lamp.Lamp;
import dyad.lamp.Reach;
import java.util.List;
import java.util.Optional;

/**
 * How the household stands at a moment.
 *
 * @param broker its broker's URL, without user and password
 * @param connected whether the broker is there
 * @param problem what is wrong and what to do, if anything
 * @param homeAssistant whether Home Assistant is told
 * @param lamps its lamps
 */
public record HouseholdView(
        String broker, boolean connected, Optional<String> problem, boolean homeAssistant, List<Item> lamps) {

    /** A copy of the list. */
    public HouseholdView {
        lamps = List.copyOf(lamps);
    }

    /**
     * A lamp.
     *
     * @param lamp which
     * @param reach whether it can be reached
     * @param configured it stands in the configuration, and can be removed there only
     */
    public record Item(Lamp lamp, Reach reach, boolean configured) {}
}

package dyad.household;

import dyad.connection.RelayAccess;
import dyad.lamp.Lamp;
import dyad.lamp.LightTable;
import java.util.List;

/**
 * What was configured about the household.
 *
 * @param broker how to reach its broker
 * @param lamps those that stand in the configuration
 * @param homeAssistant whether to tell Home Assistant
 * @param table which light stands for what
 */
public record HouseholdSettings(RelayAccess broker, List<Lamp> lamps, boolean homeAssistant, LightTable table) {

    /** A copy of the list. */
    public HouseholdSettings {
        lamps = List.copyOf(lamps);
    }
}

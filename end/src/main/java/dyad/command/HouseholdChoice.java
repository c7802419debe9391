package dyad.command;

import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.end.End;
import dyad.end.SystemClock;
import dyad.end.SystemEntropy;
import dyad.home.Configuration;
import dyad.home.ConfigurationException;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.home.HouseholdConfiguration;
import dyad.household.EndWishes;
import dyad.household.Felt;
import dyad.household.Household;
import dyad.household.HouseholdException;
import dyad.household.HouseholdSettings;
import java.util.Optional;

/**
 * Whether an end has a household to tell: lamps, and Home Assistant.
 *
 * @param settings what is configured; empty for none
 */
record HouseholdChoice(Optional<HouseholdSettings> settings) {
    /** No household. */
    static final HouseholdChoice NONE = new HouseholdChoice(Optional.empty());

    /** What is configured. */
    static HouseholdChoice of(Configuration configuration) throws ConfigurationException {
        HouseholdConfiguration household = configuration.household();
        Optional<RelayAccess> broker = household.broker();
        if (broker.isEmpty()) {
            return NONE;
        }
        requireAnother(broker.get().address(), configuration.relay());
        return new HouseholdChoice(Optional.of(
                new HouseholdSettings(broker.get(), household.lamps(), household.homeAssistant(), household.table())));
    }

    /** A relay that is named later, by a code, is looked at by the household itself. */
    private static void requireAnother(RelayAddress broker, Optional<RelayAddress> relay)
            throws ConfigurationException {
        if (relay.filter(other -> other.hostAndPort().equalsIgnoreCase(broker.hostAndPort()))
                .isPresent()) {
            throw new ConfigurationException(
                    "The household's broker " + broker + " is the relay of your link. They must"
                            + " be two: what lamps are told would lie where the link is meant to tell nothing.");
        }
    }

    /** Opens the household of this end, if there is one, and lets it follow what the end feels. */
    Optional<Household> open(Home home, End end, Cleanup cleanup) throws HomeException {
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        try {
            Household household = cleanup.add(Household.open(
                    settings.get(), new EndWishes(end), home.household(), new SystemClock(), new SystemEntropy()));
            cleanup.add(Felt.tell(household, end));
            return Optional.of(household);
        } catch (HouseholdException e) {
            throw new HomeException(e.sentence(), e);
        }
    }
}

package dyad.home;

import dyad.connection.Login;
import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.lamp.Cue;
import dyad.lamp.Glow;
import dyad.lamp.Lamp;
import dyad.lamp.LampException;
import dyad.lamp.LightTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is configured about the household's own broker, its lamps and their light. */
public final class HouseholdConfiguration {
    private final Configuration configuration;

    HouseholdConfiguration(Configuration configuration) {
        this.configuration = configuration;
    }

    /** How to reach the household's broker, if one is configured. */
    public Optional<RelayAccess> broker() throws ConfigurationException {
        Optional<Setting> setting = configuration.find(Key.HOUSEHOLD_BROKER);
        if (setting.isEmpty()) {
            return Optional.empty();
        }
        RelayAddress address = address(setting.get());
        Optional<String> password = configuration.password(Key.HOUSEHOLD_PASSWORD, Key.HOUSEHOLD_PASSWORD_FILE);
        if (address.login().isEmpty() && password.isPresent()) {
            throw setting.get().wrong("there is a password for this broker but no user: write mqtt://USER@HOST");
        }
        RelayAddress whole = address.login()
                .map(login -> address.withLogin(new Login(login.user(), password.orElse(""))))
                .orElse(address);
        return Optional.of(new RelayAccess(whole, configuration.readable(Key.HOUSEHOLD_CA)));
    }

    private static RelayAddress address(Setting setting) throws ConfigurationException {
        try {
            RelayAddress address = RelayAddress.parse(setting.text());
            if (address.login().filter(login -> !login.password().isEmpty()).isPresent()) {
                throw setting.wrong(
                        "keep the password out of the URL: use household.password_file or DYAD_HOUSEHOLD_PASSWORD");
            }
            return address;
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    setting.origin() + ": write the household's broker as mqtt://USER@HOST:PORT, or mqtts://… over TLS",
                    e);
        }
    }

    /** The lamps that stand in the configuration. */
    public List<Lamp> lamps() throws ConfigurationException {
        List<Lamp> lamps = new ArrayList<>();
        Optional<Setting> setting = configuration.find(Key.HOUSEHOLD_LAMPS);
        if (setting.isPresent()) {
            for (String text : setting.get().text().split(",", -1)) {
                if (!text.isBlank()) {
                    lamps.add(lamp(setting.get(), text));
                }
            }
        }
        return lamps;
    }

    private static Lamp lamp(Setting setting, String text) throws ConfigurationException {
        try {
            return Lamp.parse(text);
        } catch (LampException e) {
            throw setting.wrong(e.sentence());
        }
    }

    /** Whether to tell Home Assistant; false unless configured. */
    public boolean homeAssistant() throws ConfigurationException {
        return configuration.truth(Key.HOUSEHOLD_HOME_ASSISTANT, false);
    }

    /** Which light stands for what. */
    public LightTable table() throws ConfigurationException {
        Map<Cue, Glow> rows = new EnumMap<>(Cue.class);
        for (Cue cue : Cue.values()) {
            Optional<Setting> setting = configuration.find(key(cue));
            if (setting.isPresent()) {
                rows.put(cue, row(setting.get()));
            }
        }
        return LightTable.of(rows);
    }

    private static Glow row(Setting setting) throws ConfigurationException {
        try {
            return LightTable.read(setting.text());
        } catch (LampException e) {
            throw setting.wrong(e.sentence());
        }
    }

    private static Key key(Cue cue) {
        return switch (cue) {
            case HERE -> Key.LIGHT_HERE;
            case AWAKE -> Key.LIGHT_AWAKE;
            case AWAY -> Key.LIGHT_AWAY;
            case NEARNESS -> Key.LIGHT_NEARNESS;
            case ACHE -> Key.LIGHT_ACHE;
            case TOUCH -> Key.LIGHT_TOUCH;
            case TOGETHER -> Key.LIGHT_TOGETHER;
            case FEELING -> Key.LIGHT_FEELING;
        };
    }
}

package dyad.command;

import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.connection.RelayFinding;
import dyad.doctor.ClockCheck;
import dyad.doctor.DiskCheck;
import dyad.doctor.EndCheck;
import dyad.doctor.Finding;
import dyad.doctor.HomeCheck;
import dyad.doctor.JavaCheck;
import dyad.doctor.PortCheck;
import dyad.doctor.StoreCheck;
import dyad.home.Configuration;
import dyad.home.ConfigurationException;
import dyad.home.ConfigurationLayers;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.home.HomeLock;
import dyad.household.BrokerTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;

/** One round of {@code dyad doctor}: every check in its order, each finding told as soon as there is one. */
final class Examination {
    private static final String RELAY = "relay";
    private static final String NOT_REACHED = "The relay is not reached: ";

    private final ConfigurationLayers layers;
    private final Consumer<Finding> tell;

    Examination(ConfigurationLayers layers, Consumer<Finding> tell) {
        this.layers = layers;
        this.tell = tell;
    }

    /** @throws HomeException if it cannot be said which home is meant */
    void run() throws HomeException, IOException, InterruptedException {
        Home home = layers.home();
        JavaCheck.look().forEach(tell);
        tell.accept(ClockCheck.look());
        HomeCheck whose = new HomeCheck(home, System.getProperty("user.name", ""));
        tell.accept(whose.look());
        boolean running = false;
        if (whose.isUsable()) {
            new DiskCheck(home).look().forEach(tell);
            running = HomeLock.isHeld(home);
            if (running) {
                askEnd(home);
            } else {
                tell.accept(Finding.ok("end", "No end runs on this home now; dyad run starts one."));
                tell.accept(StoreCheck.look(home));
            }
        }
        try {
            configured(layers.configuration(), running);
            passedOver(home);
        } catch (ConfigurationException wrong) {
            tell.accept(Finding.wrong(
                    "configuration", String.valueOf(wrong.getMessage()), "docs/dyad.toml shows every key."));
        }
    }

    private void askEnd(Home home) throws HomeException {
        try {
            EndClient end = EndClient.find(home);
            EndCheck.read(end.health(), end.get("/api/status"), end.get("/api/lamps"))
                    .forEach(tell);
        } catch (CommandFailure silent) {
            tell.accept(Finding.wrong(
                    "end",
                    "An end runs on this home, but does not answer.",
                    "Look at its own output; if it stays so, stop it and start it anew."));
        }
    }

    private void configured(Configuration configuration, boolean running)
            throws ConfigurationException, InterruptedException {
        int port = configuration.pagePort();
        if (!running) {
            tell.accept(PortCheck.page(port));
        }
        PortCheck.names(configuration.trustedHosts(), port).forEach(tell);
        configuration.phoneListen().ifPresent(listen -> tell.accept(PortCheck.phone(listen, running)));
        relays(configuration, running);
        HouseholdChoice household = HouseholdChoice.of(configuration);
        if (!running && household.settings().isPresent()) {
            household(household.settings().get().broker());
        }
    }

    /** Also while an end runs: another connection, of somebody whom the relay has not seen, tells more than the end's. */
    private void relays(Configuration configuration, boolean running)
            throws ConfigurationException, InterruptedException {
        Optional<RelayAddress> own = configuration.relay();
        if (own.isPresent()) {
            relay(own.get(), configuration);
        }
        for (RelayAddress other : configuration.furtherRelays()) {
            relay(other, configuration);
        }
        if (own.isEmpty() && configuration.furtherRelays().isEmpty() && !running) {
            tell.accept(Finding.ok(RELAY, "No relay is configured: a code names it, or the page asks."));
        }
    }

    private void passedOver(Home home) throws ConfigurationException {
        if (layers.namesRelay() && Files.exists(home.chosenRelay())) {
            tell.accept(Finding.warn(
                    RELAY,
                    "The relay that was chosen on the page is passed over, as the configuration names one.",
                    "To use both, add its address there to: relays. Otherwise remove " + home.chosenRelay() + "."));
        }
    }

    private void relay(RelayAddress address, Configuration configuration)
            throws ConfigurationException, InterruptedException {
        RelayFinding found = RelayTrial.check(address, configuration.relayAuthority(), configuration.relayProxy())
                .run();
        tell.accept(
                switch (found) {
                    case RelayFinding.Keeps _ -> Finding.ok(RELAY, address + " is there and keeps frames.");
                    case RelayFinding.Forgets forgets ->
                        Finding.warn(
                                RELAY,
                                forgets.sentence().orElseThrow(),
                                "Words wait at your end until you are both up; or choose another relay.");
                    case RelayFinding.Refuses refuses ->
                        Finding.wrong(RELAY, refuses.sentence().orElseThrow(), "docs/relay.md says what one needs.");
                    case RelayFinding.Unknown unknown ->
                        Finding.wrong(
                                RELAY,
                                NOT_REACHED + unknown.problem(),
                                "If it is yours, start it; else ask whoever keeps it, or try another network.");
                });
    }

    private void household(RelayAccess broker) throws InterruptedException {
        Optional<String> problem = BrokerTrial.problem(broker);
        tell.accept(problem.map(sentence ->
                        Finding.wrong("household", sentence, "See docs/lamps.md; the link does not need it."))
                .orElse(Finding.ok("household", "The household's broker " + broker.address() + " is there.")));
    }
}

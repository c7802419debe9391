package dyad.command;

import dyad.connection.RelayAddress;
import dyad.connection.RelayFinding;
import dyad.connection.SocksAddress;
import dyad.end.End;
import dyad.end.Refusal;
import dyad.end.Relays;
import dyad.home.ChosenRelay;
import dyad.home.Home;
import dyad.invitation.Invitation;
import dyad.page.MeetingPlaces;
import dyad.relay.RelayException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tries the relay that someone chose on the page; if it can carry a link, the end meets there, and after restarts too. */
final class ChosenPlaces implements MeetingPlaces {

    private static final String WORD = "relay";

    private final Home home;
    private final Optional<Path> authority;
    private final Optional<SocksAddress> proxy;
    private final HostedRelays hosted;
    private final End end;

    /**
     * @param authority a PEM file to trust instead of the system's authorities
     * @param proxy through which relays are reached, and not otherwise
     */
    ChosenPlaces(Home home, Optional<Path> authority, Optional<SocksAddress> proxy, HostedRelays hosted, End end) {
        this.home = home;
        this.authority = authority;
        this.proxy = proxy;
        this.hosted = hosted;
        this.end = end;
    }

    @Override
    public Found relay(String invitation) throws Refusal {
        RelayAddress address = parse(invitation);
        Found found = tried(address, address);
        if (found.chosen()) {
            choose(relays(address, address), Optional.empty());
            keep(new ChosenRelay.Elsewhere(address));
            hosted.close();
        }
        return found;
    }

    @Override
    public Found here() throws Refusal {
        if (proxy.isPresent()) {
            throw new Refusal(
                    Refusal.Kind.BAD_REQUEST,
                    "All may see the address of a relay that is hosted here, and a proxy is configured to hide yours.");
        }
        try {
            HostedRelays.Hosted relay = hosted.open();
            Found found = tried(relay.own(), relay.shown());
            if (found.chosen()) {
                choose(
                        relays(relay.own(), relay.shown()),
                        Optional.of(relay.shown().hostAndPort()));
                keep(new ChosenRelay.Here(relay.shown().port()));
            }
            return found;
        } catch (RelayException e) {
            throw new Refusal(Refusal.Kind.NO_RELAY, String.valueOf(e.getMessage()));
        }
    }

    /** People paste the whole line that {@code dyad relay} prints. */
    private static RelayAddress parse(String invitation) throws Refusal {
        String text = invitation.strip();
        String address = text.startsWith(WORD) ? text.substring(WORD.length()).strip() : text;
        try {
            return Invitation.address(address);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.Kind.BAD_REQUEST,
                    Invitation.isOne(address)
                            ? String.valueOf(e.getMessage())
                            : "This is no invitation to a relay. One looks like dyad-relay:…, mqtts://relay.example.org or"
                                    + " mqtt://HOST:PORT.");
        }
    }

    private Found tried(RelayAddress own, RelayAddress shown) throws Refusal {
        try {
            RelayFinding finding = RelayTrial.check(own, authority, proxy).run();
            boolean carries = finding instanceof RelayFinding.Keeps || finding instanceof RelayFinding.Forgets;
            boolean reachable = !shown.host().equals(LanAddress.LOOPBACK);
            return new Found(carries, shown.toString(), reachable, shown.login().isPresent(), finding.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.CLOSED, "This end is closing.");
        }
    }

    private Relays relays(RelayAddress own, RelayAddress shown) {
        return new Relays(Optional.of(own), Optional.of(shown), List.of(), authority, proxy);
    }

    private void choose(Relays relays, Optional<String> hosting) throws Refusal {
        end.meetOver(relays, hosting);
    }

    private void keep(ChosenRelay choice) throws Refusal {
        try {
            choice.write(home);
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.STORAGE, "The choice holds until this end stops: the disk did not take it.");
        }
    }
}

package dyad.command;

import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.connection.RelayCheck;
import dyad.connection.RelayFinding;
import dyad.end.End;
import dyad.end.Refusal;
import dyad.end.Relays;
import dyad.end.SystemEntropy;
import dyad.home.ChosenRelay;
import dyad.home.Home;
import dyad.page.MeetingPlaces;
import dyad.relay.RelayException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Tries the relay that someone chose on the page; if it can carry a link, the end meets there, and after restarts too. */
final class ChosenPlaces implements MeetingPlaces {

    private static final String WORD = "relay";

    private final Home home;
    private final Optional<Path> authority;
    private final HostedRelays hosted;
    private final End end;

    /** @param authority a PEM file to trust instead of the system's authorities */
    ChosenPlaces(Home home, Optional<Path> authority, HostedRelays hosted, End end) {
        this.home = home;
        this.authority = authority;
        this.hosted = hosted;
        this.end = end;
    }

    @Override
    public Found relay(String invitation) throws Refusal {
        RelayAddress address = parse(invitation);
        Found found = tried(address, address);
        if (found.chosen()) {
            choose(new Relays(Optional.of(address), Optional.of(address), authority), Optional.empty());
            keep(new ChosenRelay.Elsewhere(address));
            hosted.close();
        }
        return found;
    }

    @Override
    public Found here() throws Refusal {
        try {
            HostedRelays.Hosted relay = hosted.open();
            Found found = tried(relay.own(), relay.shown());
            if (found.chosen()) {
                Relays relays = new Relays(Optional.of(relay.own()), Optional.of(relay.shown()), authority);
                choose(relays, Optional.of(relay.shown().hostAndPort()));
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
            return RelayAddress.parse(address);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.Kind.BAD_REQUEST,
                    "This is no invitation to a relay. One looks like mqtts://relay.example.org or mqtt://HOST:PORT.");
        }
    }

    private Found tried(RelayAddress own, RelayAddress shown) throws Refusal {
        try {
            RelayFinding finding = new RelayCheck(new RelayAccess(own, authority), new SystemEntropy()).run();
            boolean carries = finding instanceof RelayFinding.Keeps || finding instanceof RelayFinding.Forgets;
            return new Found(carries, shown.toString(), !shown.host().equals(LanAddress.LOOPBACK), finding.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.CLOSED, "This end is closing.");
        }
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

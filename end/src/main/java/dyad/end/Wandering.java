package dyad.end;

import dyad.connection.RelayAddress;
import dyad.delivery.Message;
import dyad.link.Bond;
import dyad.link.Link;
import dyad.link.Seams;
import dyad.relays.Route;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The relays of a link: tells the partner which this end would use, and goes from one to another. On the link's thread only. */
final class Wandering implements Way {
    private final Store store;
    private final Link link;
    private final Route route;
    private List<String> mine;
    private String kept;
    private long seen;

    private Wandering(Store store, Link link, Route route, List<String> mine) {
        this.store = store;
        this.link = link;
        this.route = route;
        this.mine = mine;
        this.kept = route.heardLast();
    }

    /** Begins where the partner was heard last, or at what was configured since. */
    static Wandering begin(Seams seams, Bond bond, Link link, Relays relays, long tickMillis) throws StoreException {
        RelayChoice.follow(seams.store(), relays.urls());
        List<String> mine = RelayChoice.mine(seams.store(), bond);
        String used = RelayChoice.used(seams.store(), bond);
        link.wouldUse(mine);
        List<String> order = link.relays().order(used);
        Route route = new Route(link.role(), seams.sensing(), seams.entropy(), tickMillis, order, used);
        return new Wandering(seams.store(), link, route, mine);
    }

    @Override
    public RelayAddress here() {
        return RelayAddress.parse(route.here());
    }

    @Override
    public Optional<byte[]> isolation() {
        return Optional.of(link.relays().isolation(link.role(), route.here()));
    }

    @Override
    public void begins() {
        seen = link.sightings();
    }

    @Override
    public void reached() {
        route.reached(link.silenceNanos());
    }

    @Override
    public void failed() {
        route.failed();
    }

    /** Looks what has come and what time it is; true if it is time to go where {@link #here} says now. */
    boolean look() throws StoreException {
        link.wouldUse(mine);
        link.relays().look();
        if (link.sightings() != seen) {
            seen = link.sightings();
            route.heard(link.silenceNanos());
        }
        if (!route.heardLast().equals(kept)) {
            RelayChoice.used(store, route.heardLast());
            kept = route.heardLast();
        }
        List<String> order = link.relays().order(kept);
        route.order(order, link.relays().lastResort(order));
        return route.look();
    }

    /** What the other would use too, if this person says yes: URLs. */
    List<String> offered() {
        return link.relays().offered().stream().filter(Wandering::isRelay).toList();
    }

    /** This person says yes to all that is offered. */
    void accept() throws StoreException {
        Set<String> more = new LinkedHashSet<>(mine);
        more.addAll(offered());
        List<String> all = more.stream().limit(Message.Relays.MOST).toList();
        RelayChoice.mine(store, all);
        mine = all;
        link.wouldUse(mine);
    }

    /** The other may have named anything; an address in another spelling is another relay. */
    private static boolean isRelay(String url) {
        try {
            return RelayAddress.parse(url).url().equals(url);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

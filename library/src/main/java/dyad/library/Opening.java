package dyad.library;

import dyad.connection.RelayAddress;
import dyad.connection.SocksAddress;
import dyad.end.EndSettings;
import dyad.end.LinkedEnd;
import dyad.end.Refusal;
import dyad.end.Relays;
import dyad.end.Sensing;
import dyad.home.Home;
import dyad.home.HomeBusyException;
import dyad.home.HomeException;
import dyad.home.HomeLock;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How an end is to be opened. Each method gives another opening; none touches anything before {@link #open}.
 *
 * <p>Configuration files and environment variables of the program {@code dyad} are not read.
 */
public final class Opening {
    private final Path home;
    private final Relays relays;
    private final Profile profile;

    Opening(Path home) {
        this(home, Relays.NONE, Profile.HOME);
    }

    private Opening(Path home, Relays relays, Profile profile) {
        this.home = home;
        this.relays = relays;
        this.profile = profile;
    }

    /**
     * Over this relay. Whoever takes the other's code needs none: the code names it.
     *
     * @param url {@code mqtts://[user:password@]host[:port][#sha256=FINGERPRINT]}, or {@code mqtt://} on a line that is
     *     protected otherwise
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public Opening relay(String url) {
        Optional<RelayAddress> address = Optional.of(RelayAddress.parse(url));
        return with(new Relays(address, address, relays.others(), relays.authority(), relays.proxy()));
    }

    /** Trusting the certificates in this PEM file instead of the system's authorities. */
    public Opening authority(Path pem) {
        return with(new Relays(relays.own(), relays.shown(), relays.others(), Optional.of(pem), relays.proxy()));
    }

    /**
     * Through this proxy, and never around it.
     *
     * @param url {@code socks5://host:port}, as Tor has one
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public Opening proxy(String url) {
        Optional<SocksAddress> proxy = Optional.of(SocksAddress.parse(url));
        return with(new Relays(relays.own(), relays.shown(), relays.others(), relays.authority(), proxy));
    }

    /** Sending a frame so often; {@link Profile#HOME} unless said otherwise. */
    public Opening profile(Profile chosen) {
        return new Opening(home, relays, chosen);
    }

    /**
     * Opens the end and lets it hum, if it has a link. A relay that cannot be reached is no error: it is tried again.
     *
     * @throws DyadException if another process has this home ({@link DyadException.Reason#BUSY}) or it cannot be read and
     *     written ({@link DyadException.Reason#STORAGE})
     */
    public Dyad open() throws DyadException {
        HomeLock lock = lock();
        try {
            EndSettings settings = new EndSettings(relays, profile.inside(), Optional.empty(), Sensing.inLife(false));
            return new Dyad(LinkedEnd.open(new Home(home).store(), settings), lock);
        } catch (Refusal refusal) {
            lock.close();
            throw DyadException.of(refusal);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private HomeLock lock() throws DyadException {
        try {
            return HomeLock.acquire(Home.prepare(home));
        } catch (HomeBusyException busy) {
            throw new DyadException(DyadException.Reason.BUSY, busy);
        } catch (HomeException unusable) {
            throw new DyadException(DyadException.Reason.STORAGE, unusable);
        }
    }

    private Opening with(Relays others) {
        return new Opening(home, others, profile);
    }
}

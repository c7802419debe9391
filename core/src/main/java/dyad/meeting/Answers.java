package dyad.meeting;

import dyad.bytes.MalformedException;
import dyad.frame.Parcel;
import java.util.Optional;

/** What the two people say to the words: this one by a button, the other by a confirmation. */
final class Answers {
    private final Side side;
    private final boolean giver;
    private Optional<Boolean> mine = Optional.empty();
    private Optional<Confirmation> theirs = Optional.empty();

    Answers(Side side) {
        this.side = side;
        this.giver = side instanceof Giver;
    }

    /** True if this person could answer now. */
    boolean say(boolean yes) {
        if (side.session().isEmpty() || mine.isPresent()) {
            return false;
        }
        mine = Optional.of(yes);
        return true;
    }

    void hear(byte[] body) throws MalformedException {
        if (side.session().isPresent()) {
            Optional<Confirmation> heard =
                    Confirmation.read(body, side.session().get(), !giver, returnSecret());
            theirs = heard.or(() -> theirs);
        }
    }

    boolean said() {
        return mine.isPresent();
    }

    boolean mineYes() {
        return mine.orElse(false);
    }

    boolean haveTheirs() {
        return theirs.isPresent();
    }

    boolean theirsYes() {
        return theirs.map(Confirmation::yes).orElse(false);
    }

    boolean theirsNo() {
        return theirs.isPresent() && !theirsYes();
    }

    /** The other has said that it has this person's yes. */
    boolean seen() {
        return theirs.map(Confirmation::seen).orElse(false);
    }

    /** Each has scanned the other's code; the giver decides, the taker hears of it. */
    boolean mutual() {
        return returnSecret().isPresent()
                && (giver || theirs.map(Confirmation::mutual).orElse(false));
    }

    /** What goes into the root beside the code's own secret. */
    Optional<byte[]> mutualSecret() {
        return mutual() ? returnSecret() : Optional.empty();
    }

    /** This person's answer, ready to be sent. */
    Optional<Parcel> parcel() {
        if (mine.isEmpty() || side.session().isEmpty()) {
            return Optional.empty();
        }
        boolean saysMutual = giver && returnSecret().isPresent();
        Confirmation said = new Confirmation(mine.get(), saysMutual, theirsYes());
        return Optional.of(said.parcel(side.session().get(), giver, returnSecret()));
    }

    private Optional<byte[]> returnSecret() {
        return switch (side) {
            case Giver own -> own.returnSecret();
            case Taker own -> Optional.of(own.returnSecret());
        };
    }
}

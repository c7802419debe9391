package dyad.recall;

import dyad.delivery.Locator;
import dyad.history.MessageId;
import dyad.seam.Pairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells how far the own history reaches, and how far the partner's does. */
final class Reaches {
    private Reaches() {}

    /** Where one author's former messages stand here. */
    static Locator locate(Pairs pairs, boolean mine) {
        List<MessageId> ids = new ArrayList<>();
        int count = pairs.count(mine);
        while (ids.size() < Locator.MOST && Locator.distance(ids.size()) < count) {
            ids.add(pairs.fromNewest(mine, (int) Locator.distance(ids.size())).orElseThrow());
        }
        return new Locator(count, ids);
    }

    /** Up to which place the partner has one author's messages: the newest that both know, with as many before it. */
    static long reach(Pairs pairs, boolean mine, Locator partners) {
        for (int index = 0; index < partners.ids().size(); index++) {
            Optional<Long> place = pairs.place(partners.ids().get(index), mine, partners.ordinal(index));
            if (place.isPresent()) {
                return place.get();
            }
        }
        return 0;
    }
}

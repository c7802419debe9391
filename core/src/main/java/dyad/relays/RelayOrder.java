package dyad.relays;

import dyad.keys.Erase;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.keys.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a pair prefers relays: rendezvous hashing (Thaler and Ravishankar, 1998) by the pair's own key. Both ends
 * come to the same order, however each has written its list, and to everyone else it is chance: so many pairs with the
 * same list spread evenly over its relays, and a relay that goes takes only its own pairs elsewhere.
 */
public final class RelayOrder {
    private final Primitives primitives;
    private final byte[] key;

    /** @param topicKey 32 bytes, the bond's; not kept */
    public RelayOrder(Primitives primitives, byte[] topicKey) {
        this.primitives = primitives;
        this.key = primitives.expand(topicKey, Labels.RELAYS.bytes(), Primitives.KEY);
    }

    /** These relays by their URLs, without repetition, the most preferred first. */
    public List<String> of(Collection<String> relays) {
        return relays.stream()
                .distinct()
                .map(url -> new Scored(url, score(url)))
                .sorted(Comparator.comparing(Scored::score, Arrays::compareUnsigned)
                        .reversed()
                        .thenComparing(Scored::url))
                .map(Scored::url)
                .toList();
    }

    /** 32 bytes; the higher, the more preferred. */
    byte[] score(String url) {
        return primitives.extract(key, url.getBytes(StandardCharsets.UTF_8));
    }

    byte[] isolation(Role role, String url) {
        byte[] info = Labels.PROXY
                .fields()
                .u8(role.code())
                .raw(url.getBytes(StandardCharsets.UTF_8))
                .bytes();
        return primitives.expand(key, info, Primitives.KEY);
    }

    void erase() {
        Erase.these(key);
    }

    private record Scored(String url, byte[] score) {}
}

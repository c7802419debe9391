package dyad.link;

import dyad.keys.Calendar;
import dyad.keys.Erase;
import dyad.keys.Roots;
import java.util.List;
import java.util.Optional;

/** Derived envelope keys, kept until the roots change or half a UTC day is over. */
final class EnvelopeKeys {
    private final Derivation derivation;
    private List<byte[]> keys = List.of();
    private long half = Long.MIN_VALUE;
    private Optional<Roots> derivedFrom = Optional.empty();

    EnvelopeKeys(Derivation derivation) {
        this.derivation = derivation;
    }

    List<byte[]> at(Roots roots, long wallMillis) {
        long halfDay = Calendar.halfDay(wallMillis);
        if (halfDay != half || !derivedFrom.equals(Optional.of(roots))) {
            erase();
            keys = derivation.derive(roots, wallMillis);
            half = halfDay;
            derivedFrom = Optional.of(roots);
        }
        return keys;
    }

    void erase() {
        keys.forEach(Erase::these);
        keys = List.of();
    }

    /** How the keys are made. */
    @FunctionalInterface
    interface Derivation {
        List<byte[]> derive(Roots roots, long wallMillis);
    }
}

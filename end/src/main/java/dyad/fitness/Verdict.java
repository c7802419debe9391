package dyad.fitness;

import java.util.Optional;

/** What was found to one question. */
public sealed interface Verdict {

    /** A sentence. */
    String found();

    /** What the relay's keeper should do. */
    Optional<String> advice();

    /** As it should be. */
    record Good(String found) implements Verdict {
        @Override
        public Optional<String> advice() {
            return Optional.empty();
        }
    }

    /** Two can be linked there, at a price. */
    record Warning(String found, String remedy) implements Verdict {
        @Override
        public Optional<String> advice() {
            return Optional.of(remedy);
        }
    }

    /** It is not fit. */
    record Bad(String found, String remedy) implements Verdict {
        @Override
        public Optional<String> advice() {
            return Optional.of(remedy);
        }
    }

    /** It cannot be known from outside. */
    record Unknown(String found) implements Verdict {
        @Override
        public Optional<String> advice() {
            return Optional.empty();
        }
    }
}

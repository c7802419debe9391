package dyad.store;

import dyad.seam.Records.Stream;

/** The streams as written in the tables; fixed for ever, unlike the order of an enumeration. */
final class Streams {
    private Streams() {}

    static int number(Stream stream) {
        return switch (stream) {
            case WORDS -> 0;
            case BULK -> 1;
        };
    }
}

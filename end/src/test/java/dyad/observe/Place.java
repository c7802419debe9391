package dyad.observe;

import java.util.Locale;

/** Where one may stand and look, and what can be read off there in a window. */
enum Place {
    /** The line of the end that speaks more. */
    SENDER {
        @Override
        void describe(PairTraces traces, Window window, Features features) {
            line(traces.left(), window, features);
        }
    },
    /** The line of the other. */
    RECEIVER {
        @Override
        void describe(PairTraces traces, Window window, Features features) {
            line(traces.right(), window, features);
        }
    },
    /** The relay itself, which sees the publications of both. */
    RELAY {
        @Override
        void describe(PairTraces traces, Window window, Features features) {
            features.rhythm("left", traces.leftPublished(), window);
            features.rhythm("right", traces.rightPublished(), window);
            features.delays("right after left", traces.leftPublished(), traces.rightPublished(), window);
            features.sizes("flags", traces.flags(), window);
        }
    };

    abstract void describe(PairTraces traces, Window window, Features features);

    private static void line(LineTraces line, Window window, Features features) {
        features.rhythm("sent", line.sent(), window);
        features.rhythm("heard", line.heard(), window);
        features.delays("heard acknowledged", line.heard(), line.sentEmpty(), window);
        features.delays("sent acknowledged", line.sent(), line.heardEmpty(), window);
        features.delays("sent after heard", line.heard(), line.sent(), window);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

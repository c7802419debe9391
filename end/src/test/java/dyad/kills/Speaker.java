package dyad.kills;

import dyad.together.LocalApi;
import dyad.together.LocalApi.Answer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Says words to one end, one after the other: each until the end has answered that it is kept. */
final class Speaker {
    static final String REFUSED = "word refused, as the disk was full";

    private static final int ID_BYTES = 16;

    /** More than this would only make the run longer: the line carries two pieces a second at best. */
    private static final int MOST_UNDER_WAY = 8;

    private static final long LONGEST_PAUSE_MILLIS = 600;
    private static final long AGAIN_MILLIS = 150;
    private static final double SHARE_LONG = 0.15;

    private final LocalApi api;
    private final String name;
    private final RandomGenerator chance;
    private final Score score;
    private final List<Said> kept = new ArrayList<>();
    private volatile long arrived;

    Speaker(LocalApi api, String name, RandomGenerator chance, Score score) {
        this.api = api;
        this.name = name;
        this.chance = chance;
        this.score = score;
    }

    /** Until the run has had enough; all that was kept, in order. */
    List<Said> speak() throws InterruptedException {
        while (!score.enough()) {
            say(new Said(id(), text()));
            Thread.sleep(chance.nextLong(LONGEST_PAUSE_MILLIS));
            awaitRoom();
        }
        return kept;
    }

    private String id() {
        byte[] id = new byte[ID_BYTES];
        chance.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private String text() {
        String start = name + " " + kept.size();
        // Some need several frames.
        return chance.nextDouble() < SHARE_LONG
                ? start + " and so on and on".repeat(chance.nextInt(1, 90))
                : start + " word".repeat(chance.nextInt(20));
    }

    private void say(Said word) throws InterruptedException {
        while (!score.givenUp()) {
            switch (api.say(word.id(), word.text())) {
                case Answer.Done _ -> {
                    kept.add(word);
                    score.count("word kept");
                    return;
                }
                case Answer.Refused(String kind, String sentence) -> refused(kind, sentence);
                case Answer.Nothing _ -> score.count("no answer: asked again");
            }
            Thread.sleep(AGAIN_MILLIS);
        }
    }

    private void refused(String kind, String sentence) {
        if (kind.equals("storage") && sentence.contains("is full")) {
            score.count(REFUSED);
        } else if (!kind.equals("closed") && !kind.equals("session")) {
            // "session": another process has the port of one that is dead.
            throw new AssertionError("refused: " + kind + ", " + sentence);
        }
    }

    private void awaitRoom() throws InterruptedException {
        while (!score.enough() && underWay() > MOST_UNDER_WAY) {
            Thread.sleep(AGAIN_MILLIS);
        }
    }

    private int underWay() {
        Optional<Integer> underWay = api.underWay();
        underWay.ifPresent(count -> arrived = (long) kept.size() - count);
        return underWay.orElse(MOST_UNDER_WAY + 1);
    }

    /** How many words are known to have crossed. From any thread. */
    long arrived() {
        return arrived;
    }
}

package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A conversation between two processes over a third, in which each of the three is killed with {@code -9}. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class ConversationTest {
    private static final int WORDS = 6;

    /** A client id, the random part of a topic, or an IPv4 address. */
    private static final Pattern TELLING = Pattern.compile("[A-Za-z0-9_-]{22}|\\d+\\.\\d+\\.\\d+\\.\\d+");

    @TempDir
    private Path directory;

    @Test
    void noWordIsLostNoneComesTwiceAndAllAreInOrderAndTheRelayTellsNothing(Homes homes) throws Exception {
        Program program = new Program(directory.resolve("tmp"));
        try (RelayProcess relay = new RelayProcess(program, directory.resolve("frames"));
                EndProcess left = EndProcess.start(program, homes.left(), relay.address());
                EndProcess right = EndProcess.start(program, homes.right(), relay.address())) {
            var leftSpeaks = speaking(left, 2, left::killAndRestart);
            var rightSpeaks = speaking(right, 4, right::killAndRestart);
            leftSpeaks.get();
            relay.killAndRestart();
            rightSpeaks.get();
            left.awaitNothingUnderWay();
            right.awaitNothingUnderWay();
            assertEquals(words(), right.history("them"));
            assertEquals(words(), left.history("them"));
            assertEquals(words(), left.history("me"));
            assertEquals(words(), right.history("me"));
            assertTellsNothing(relay.said());
        }
    }

    private static List<String> words() {
        return IntStream.rangeClosed(1, WORDS)
                .mapToObj(number -> "word " + number)
                .toList();
    }

    /** Says all the words, one command after the other; in the middle something happens. */
    private static CompletableFuture<Void> speaking(EndProcess end, int middle, Interruption interruption) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                for (String word : words()) {
                    assertTrue(end.askOne("say", word).getBoolean("kept"));
                    if (word.equals("word " + middle)) {
                        interruption.happen();
                    }
                }
                done.complete(null);
            } catch (Exception | AssertionError failure) {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }

    private static void assertTellsNothing(List<String> lines) {
        assertTrue(lines.stream().noneMatch(line -> TELLING.matcher(line).find()), lines.toString());
    }

    @FunctionalInterface
    private interface Interruption {
        void happen() throws Exception;
    }
}

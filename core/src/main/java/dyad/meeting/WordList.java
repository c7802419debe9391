package dyad.meeting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The 2,048 English words of BIP 39 (MIT licence): short, and different in their first four letters. */
final class WordList {
    private static final List<String> WORDS = load();

    private WordList() {}

    static List<String> words() {
        return WORDS;
    }

    private static List<String> load() {
        try (InputStream in = WordList.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt is missing from the program; this is a bug");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

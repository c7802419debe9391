package dyad.command;

import dyad.felt.FeelingJson;
import dyad.felt.FeelingText;
import jakarta.json.JsonObject;

/** How a word looks to a person in the terminal. */
final class WordLine {

    private WordLine() {}

    /**
     * The day, who said it, and the words. Control characters are shown as blanks: what the other wrote must not drive
     * this terminal.
     */
    static String of(JsonObject word) {
        String moment = Moments.minute(word.getJsonNumber("at").longValue());
        String who = word.getString("from").equals("me") ? "me  " : "them";
        return moment + "  " + who + "  " + feeling(word) + harmless(word);
    }

    private static String feeling(JsonObject word) {
        return word.containsKey("feeling") ? FeelingText.of(FeelingJson.read(word.getJsonObject("feeling"))) + " " : "";
    }

    private static String harmless(JsonObject word) {
        return word.getString("text")
                .replace("\n", "\n" + " ".repeat(24))
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\n\u200d]]", " ");
    }
}

package dyad.command;

import dyad.page.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What a command prints: one JSON object a line, or a form for people. */
final class Output {

    private final Terminal terminal;
    private final boolean asJson;
    private final Json json;

    Output(Terminal terminal, boolean asJson, Json json) {
        this.terminal = terminal;
        this.asJson = asJson;
        this.json = json;
    }

    /** Whether JSON was asked for. */
    boolean isJson() {
        return asJson;
    }

    /** A person sits in front of it and did not ask for JSON. */
    boolean isConversation() {
        return terminal.interactive() && !asJson;
    }

    /** An object to fill. */
    JsonObjectBuilder object() {
        return json.object();
    }

    /** Prints the one or the other. */
    void line(JsonObject object, String human) {
        terminal.out().println(asJson ? object.toString() : human);
    }

    /** Prints an object with one text field, or the form for people. */
    void line(String name, String value, String human) {
        line(object().add(name, value).build(), human);
    }

    /** Prints an object with one truth, or the form for people. */
    void truth(String name, String human) {
        line(object().add(name, true).build(), human);
    }

    /** Prints for people only. */
    void human(String text) {
        if (!asJson) {
            terminal.out().println(text);
        }
    }

    /** Tells the person something beside what was asked for; never on standard output. */
    void note(String text) {
        terminal.err().println(text);
    }

    /** Prints an error: as JSON to standard output, or as a sentence to standard error. */
    void error(String sentence, String kind) {
        if (asJson) {
            terminal.out().println(json.error(sentence, kind));
        } else {
            terminal.err().println(sentence);
        }
    }
}

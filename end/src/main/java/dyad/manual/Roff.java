package dyad.manual;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Writes a page in the language of man(7), as groff and mandoc read it. */
final class Roff {
    private static final int ASCII = 0x80;

    private final StringBuilder text = new StringBuilder();
    private boolean fresh;

    /**
     * Begins a page.
     *
     * @param name such as {@code dyad-say}
     * @param version of the program
     * @param date of this version, where it is known
     */
    Roff(String name, String version, Optional<LocalDate> date) {
        text.append(".TH %s 1 \"%s\" \"%s\" \"Dyad\"%n"
                .formatted(
                        escaped(name.toUpperCase(Locale.ROOT)),
                        date.map(LocalDate::toString).orElse(""),
                        escaped("dyad " + version)));
        // Neither hyphens nor stretched spaces: most of it is to be typed.
        request(".nh");
        request(".ad l");
    }

    /** Begins a section. */
    void section(String title) {
        request(".SH \"" + escaped(title) + "\"");
        fresh = true;
    }

    /** Begins a paragraph; the first of a section has begun with it. */
    void paragraph() {
        if (!fresh) {
            request(".PP");
        }
    }

    /** Text that is wrapped. */
    void prose(String sentence) {
        text.append(line(sentence)).append('\n');
        fresh = false;
    }

    /** Text that begins with a name. */
    void prose(String name, String rest) {
        text.append(bold(name)).append(escaped(rest)).append('\n');
        fresh = false;
    }

    /** A list's entry: its name, and what it is. */
    void entry(String name, String description) {
        request(".TP");
        text.append(bold(name)).append('\n');
        prose(description);
    }

    /** Lines that stay as they are. */
    void verbatim(Iterable<String> lines) {
        request(".nf");
        lines.forEach(this::prose);
        request(".fi");
    }

    private void request(String request) {
        text.append(request).append('\n');
    }

    private static String bold(String name) {
        return "\\fB" + escaped(name) + "\\fR";
    }

    /** A point or an apostrophe at a line's beginning would be a request, and spaces there would break the line. */
    private static String line(String sentence) {
        return sentence.startsWith(".") || sentence.startsWith("'") ? "\\&" + escaped(sentence) : escaped(sentence);
    }

    private static String escaped(String plain) {
        StringBuilder escaped = new StringBuilder();
        plain.codePoints()
                .mapToObj(point -> switch (point) {
                    case '\\' -> "\\(rs";
                    case '-' -> "\\-";
                    case '\'' -> "\\(aq";
                    case '"' -> "\\(dq";
                    case '`' -> "\\(ga";
                    case '^' -> "\\(ha";
                    case '~' -> "\\(ti";
                    default -> point < ASCII ? Character.toString(point) : "\\[u%04X]".formatted(point);
                })
                .forEach(escaped::append);
        return escaped.toString();
    }

    /** The page so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}

package dyad.command;

import dyad.command.Written.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a document in Markdown tells people to type. */
final class CommandsInMarkdown {
    private static final String FENCE = "```";
    private static final String INDENT = "    ";

    /** A whole line or span: perhaps a prompt, variables of the environment, then the program. */
    private static final Pattern OWN = Pattern.compile("(?:\\$ )?(?:[A-Z_]+=\\S+ )*(?:\\./)?dyad (\\S.*)");

    private static final Pattern AMONG = Pattern.compile("(?<![^\\s(:])(?:\\./)?dyad (?=[a-z-])");

    /** Within one paragraph. */
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+(?:\\n[^`\\n]+)*)`");

    /** As a shell would cut them, with one space between; a comment is none. */
    private static final Pattern WORD = Pattern.compile("\\G ?((?!#)(?:\"[^\"]*\"|'[^']*'|[^\\s\"';|&<>)])+)");

    private final List<Written> found = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();

    private CommandsInMarkdown() {}

    /** All of them: first those in blocks. */
    static List<Written> in(String markdown) {
        CommandsInMarkdown commands = new CommandsInMarkdown();
        commands.blocks(markdown);
        SPAN.matcher(commands.prose)
                .results()
                .map(span -> span.group(1).replace('\n', ' ').strip())
                .forEach(span -> commands.look(span, Manner.SPAN));
        return List.copyOf(commands.found);
    }

    private void blocks(String markdown) {
        boolean fenced = false;
        for (String line : markdown.lines().toList()) {
            if (line.strip().startsWith(FENCE)) {
                fenced = !fenced;
            } else if (fenced || line.startsWith(INDENT)) {
                look(line.strip(), Manner.LINE);
            } else {
                prose.append(line).append('\n');
            }
        }
    }

    private void look(String text, Manner own) {
        Matcher matcher = OWN.matcher(text);
        if (matcher.matches()) {
            Cut cut = cut(matcher.group(1));
            found.add(new Written(cut.words(), own));
            asides(cut.rest());
        } else {
            asides(text);
        }
    }

    private void asides(String text) {
        AMONG.matcher(text).results().forEach(start -> {
            List<String> words = cut(text.substring(start.end())).words().stream()
                    .map(word -> word.replaceFirst("[.,:]+$", ""))
                    .toList();
            found.add(new Written(words, Manner.ASIDE));
        });
    }

    /** The words of a command, without quotes, and what follows it in its line. */
    private record Cut(List<String> words, String rest) {}

    private static Cut cut(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            words.add(matcher.group(1).replaceAll("[\"']", ""));
            end = matcher.end();
        }
        return new Cut(words, text.substring(end));
    }
}

package dyad.manual;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Descriptions as their authors wrote them, in lines as wide as the source: here the lines of one paragraph become one, for
 * whoever shows them to wrap. An empty line ends a paragraph; a line with spaces in front is shown as it is.
 */
public final class Prose {
    private Prose() {}

    /** Does so for a command and all below it; what each does in one sentence becomes its header. */
    public static void lay(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        List<String> joined = joined(List.of(usage.description()));
        usage.description(joined.toArray(String[]::new));
        usage.header(sentence(joined.getFirst()));
        command.getSubcommands().values().forEach(Prose::lay);
    }

    /** The same text, with each paragraph in one line. */
    static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            boolean prose = !line.isBlank() && !isVerbatim(line);
            if (prose && open) {
                joined.add(joined.removeLast() + " " + line);
            } else {
                joined.add(line);
            }
            open = prose;
        }
        return joined;
    }

    /** Whether a line is to be shown as it is. */
    static boolean isVerbatim(String line) {
        return line.startsWith("  ");
    }

    private static String sentence(String paragraph) {
        int end = paragraph.indexOf(". ");
        return end < 0 ? paragraph : paragraph.substring(0, end + 1);
    }
}

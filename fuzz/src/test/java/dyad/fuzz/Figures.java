package dyad.fuzz;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of one target.
 *
 * @param executions how many inputs were tried
 * @param edges how many edges of the program's flow they reached
 * @param corpus how many inputs are kept since each of them reached something new
 * @param seconds how long it took
 * @param findings how many inputs broke it: one at most, as Jazzer stops there
 */
record Figures(String target, long executions, long edges, long corpus, long seconds, int findings) {
    private static final Pattern STATUS = Pattern.compile("#(\\d+)\\s.*\\bcov: (\\d+)(?:.*\\bcorp: (\\d+))?.*");
    private static final Pattern EXECUTED = Pattern.compile("stat::number_of_executed_units: (\\d+)");

    static Figures none(String target) {
        return new Figures(target, 0, 0, 0, 0, 0);
    }

    /** With what a line of libFuzzer's says, if it says something. */
    Figures with(String line) {
        Matcher status = STATUS.matcher(line);
        if (status.matches()) {
            long kept = status.group(3) == null ? corpus : Long.parseLong(status.group(3));
            return new Figures(
                    target, Long.parseLong(status.group(1)), Long.parseLong(status.group(2)), kept, seconds, findings);
        }
        Matcher executed = EXECUTED.matcher(line);
        return executed.matches()
                ? new Figures(target, Long.parseLong(executed.group(1)), edges, corpus, seconds, findings)
                : this;
    }

    Figures over(long tookSeconds, int found) {
        return new Figures(target, executions, edges, corpus, tookSeconds, found);
    }

    /** A row of docs/fuzzing.md. */
    String row() {
        return String.format(
                Locale.ROOT, "| %s | %,d | %d | %d | %d | %d |", target, executions, edges, corpus, seconds, findings);
    }
}

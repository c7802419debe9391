package dyad.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Prometheus' text format 0.0.4 as strictly as its specification allows
 * (https://prometheus.io/docs/instrumenting/exposition_formats/): without labels and timestamps, which Dyad has none of.
 */
public final class Exposition {
    private static final String NAME = "([a-zA-Z_:][a-zA-Z0-9_:]*)";
    private static final Pattern HELP = Pattern.compile("# HELP " + NAME + " ((?:[^\\\\\\n]|\\\\\\\\|\\\\n)*)");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE " + NAME + " (counter|gauge|histogram|summary|untyped)");
    private static final Pattern SAMPLE = Pattern.compile(NAME + " ([+-]?(?:\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?|Inf)|NaN)");

    private final Map<String, String> helps = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, Double> samples = new LinkedHashMap<>();

    private Exposition() {}

    /** The value of each series. */
    public static Map<String, Double> parse(String text) {
        if (!text.endsWith("\n") || text.contains("\r")) {
            throw new IllegalArgumentException("every line ends with a line feed, the last one too");
        }
        Exposition read = new Exposition();
        text.lines().forEach(read::line);
        if (!read.samples.keySet().equals(read.types.keySet())
                || !read.samples.keySet().equals(read.helps.keySet())) {
            throw new IllegalArgumentException("a metric has no sample, type or help: " + text);
        }
        return read.samples;
    }

    private void line(String line) {
        Matcher help = HELP.matcher(line);
        Matcher type = TYPE.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (help.matches()) {
            once(helps, help.group(1), help.group(2), line);
        } else if (type.matches()) {
            boolean early = !samples.containsKey(type.group(1));
            boolean named = type.group(2).equals("counter") == type.group(1).endsWith("_total");
            require(early && named, line);
            once(types, type.group(1), type.group(2), line);
        } else {
            require(sample.matches(), line);
            once(samples, sample.group(1), Double.valueOf(sample.group(2)), line);
        }
    }

    private static <T> void once(Map<String, T> all, String name, T value, String line) {
        require(all.put(name, value) == null, line);
    }

    private static void require(boolean truth, String line) {
        if (!truth) {
            throw new IllegalArgumentException("not in the format: " + line);
        }
    }
}

package dyad.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What Chromium itself wrote down while something happened on a page.
 *
 * @param events of the trace format
 */
record Trace(List<JsonObject> events) {
    private static final List<String> CATEGORIES = List.of(
            "devtools.timeline",
            "devtools.timeline.frame",
            "disabled-by-default-devtools.timeline",
            "loading",
            "cc,benchmark",
            "toplevel");
    private static final double MICROS_A_MILLI = 1_000;
    private static final double LONG_MILLIS = 50;

    static Trace of(Browser browser, Page page, Runnable happening) {
        browser.startTracing(page, new Browser.StartTracingOptions().setCategories(CATEGORIES));
        happening.run();
        String json = new String(browser.stopTracing(), StandardCharsets.UTF_8);
        JsonElement events = JsonParser.parseString(json).getAsJsonObject().get("traceEvents");
        return new Trace(StreamSupport.stream(events.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList());
    }

    /** How often this happened. */
    long count(String name) {
        return named(name).count();
    }

    private Stream<JsonObject> named(String name) {
        return events.stream().filter(event -> event.get("name").getAsString().equals(name));
    }

    /** Tasks of the page's own thread: the trace names the threads. */
    private List<JsonObject> tasks() {
        List<String> main = named("thread_name")
                .filter(event ->
                        event.getAsJsonObject("args").get("name").getAsString().equals("CrRendererMain"))
                .map(Trace::thread)
                .toList();
        return named("RunTask")
                .filter(event -> main.contains(thread(event)) && event.has("dur"))
                .toList();
    }

    private static String thread(JsonObject event) {
        return event.get("pid") + "/" + event.get("tid");
    }

    /** By the clock on the wall. */
    private static double wallMillis(JsonObject task) {
        return task.get("dur").getAsDouble() / MICROS_A_MILLI;
    }

    /** By the thread's own clock, which stands while others have the processor; where the trace tells it. */
    private static double processorMillis(JsonObject task) {
        return task.has("tdur") ? task.get("tdur").getAsDouble() / MICROS_A_MILLI : wallMillis(task);
    }

    /** How long the page's own thread had worked when it first painted, after it began to ask for its files. */
    double processorMillisToFirstPaint() {
        double from = named("ResourceSendRequest").mapToDouble(Trace::at).min().orElse(0);
        double to = named("firstPaint").mapToDouble(Trace::at).min().orElse(Double.MAX_VALUE);
        return tasks().stream()
                .filter(task -> at(task) >= from && at(task) <= to)
                .mapToDouble(Trace::processorMillis)
                .sum();
    }

    private static double at(JsonObject event) {
        return event.get("ts").getAsDouble();
    }

    /** The longest task of the page's own thread, by that thread's clock. */
    double longestTaskMillis() {
        return tasks().stream().mapToDouble(Trace::processorMillis).max().orElse(0);
    }

    /** What that task did longest, as the trace names it. */
    private String longestDeed() {
        Optional<JsonObject> longest = tasks().stream().max(Comparator.comparingDouble(Trace::processorMillis));
        return longest.map(this::within).orElse("nothing");
    }

    private String within(JsonObject task) {
        double end = at(task) + task.get("dur").getAsDouble();
        return events.stream()
                .filter(event -> event.has("dur") && thread(event).equals(thread(task)))
                .filter(event -> at(event) >= at(task) && at(event) < end)
                .filter(event -> !event.get("name").getAsString().contains("RunTask"))
                .filter(event -> !event.get("cat").getAsString().contains("toplevel"))
                .max(Comparator.comparingDouble(Trace::wallMillis))
                .map(event -> event.get("name").getAsString())
                .orElse("nothing");
    }

    /** How often the compositor told that a frame came to this end. */
    private long frames(String state) {
        return named("PipelineReporter")
                .filter(event -> event.toString().contains('"' + state + '"'))
                .count();
    }

    /** One line. */
    String figures() {
        long over = tasks().stream()
                .filter(task -> processorMillis(task) > LONG_MILLIS)
                .count();
        double wall = tasks().stream().mapToDouble(Trace::wallMillis).max().orElse(0);
        return "%d frames shown, %d in part, %d dropped; longest task %.1f ms of processor (%.1f ms by the wall; %s), %d over 50 ms"
                .formatted(
                        frames("STATE_PRESENTED_ALL"),
                        frames("STATE_PRESENTED_PARTIAL"),
                        frames("STATE_DROPPED"),
                        longestTaskMillis(),
                        wall,
                        longestDeed(),
                        over);
    }
}

package dyad.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What Chromium itself wrote down while something happened on a page.
 *
 * @param events of the trace format
 */
record Trace(List<JsonObject> events) {
    private static final List<String> CATEGORIES = List.of(
            "devtools.timeline", "devtools.timeline.frame", "disabled-by-default-devtools.timeline", "toplevel");
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
    private Stream<Double> tasks() {
        List<String> main = events.stream()
                .filter(event -> event.get("name").getAsString().equals("thread_name"))
                .filter(event ->
                        event.getAsJsonObject("args").get("name").getAsString().equals("CrRendererMain"))
                .map(Trace::thread)
                .toList();
        return named("RunTask")
                .filter(event -> main.contains(thread(event)) && event.has("dur"))
                .map(event -> event.get("dur").getAsDouble() / MICROS_A_MILLI);
    }

    private static String thread(JsonObject event) {
        return event.get("pid") + "/" + event.get("tid");
    }

    /** One line. */
    String figures() {
        double longest = tasks().mapToDouble(Double::doubleValue).max().orElse(0);
        long over = tasks().filter(millis -> millis > LONG_MILLIS).count();
        return "%d frames drawn, %d dropped; longest task %.1f ms, %d over 50 ms"
                .formatted(count("DrawFrame"), count("DroppedFrame"), longest, over);
    }
}

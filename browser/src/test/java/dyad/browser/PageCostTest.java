package dyad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What the page costs: its weight on the way, what it animates, and that it rests when nothing moves. Times are printed for
 * docs/performance.md and judged by nobody here, as they are up to how busy this machine is.
 */
@ExtendWith(WithDyad.class)
@ResourceLock(WithDyad.COUPLE)
class PageCostTest {
    private static final int MOST_BYTES = 150_000;
    private static final int OPENINGS = Integer.getInteger("dyad.openings", 1);

    private static final String NOTE = """
            window.frames = 0;
            const real = requestAnimationFrame;
            window.requestAnimationFrame = callback => { window.frames += 1; return real(callback); };
            window.longest = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry =>
              window.longest = Math.max(window.longest, entry.duration))).observe({type: 'longtask', buffered: true});
            """;

    /** Whatever a style changes gradually, or a keyframe names, other than these two. */
    private static final String COSTLY = """
            () => {
              const cheap = new Set(['opacity', 'transform', 'none']);
              const found = [];
              const look = rules => {
                for (const rule of rules) {
                  if (rule instanceof CSSKeyframeRule) {
                    found.push(...[...rule.style].filter(name => !cheap.has(name)).map(name => `@keyframes: ${name}`));
                  } else if (rule.style?.transitionProperty) {
                    const names = rule.style.transitionProperty.split(', ').filter(name => !cheap.has(name));
                    found.push(...names.map(name => `${rule.selectorText}: ${name}`));
                  }
                  look(rule.cssRules ?? []);
                }
              };
              [...document.styleSheets].forEach(sheet => look(sheet.cssRules));
              return found;
            }
            """;

    /** The same of what runs now, however it was begun. */
    private static final String COSTLY_NOW = """
            () => document.getAnimations().flatMap(animation => animation.effect.getKeyframes()
              .flatMap(frame => Object.keys(frame))
              .filter(name => !['opacity', 'transform', 'offset', 'computedOffset', 'easing', 'composite'].includes(name)))
            """;

    /** Scripts and styles that this opening asked the end for, and did not have already. */
    private static final String FETCHED_AGAIN = """
            () => performance.getEntriesByType('resource')
              .filter(entry => entry.transferSize > 0 && /[.](js|css)$/.test(entry.name))
              .map(entry => entry.name)
            """;

    private static final String PAINT =
            "() => performance.getEntriesByType('paint').map(entry => `${entry.name} ${Math.round(entry.startTime)} ms`).join(', ')";

    @Test
    void the_page_is_light_moves_only_what_is_cheap_and_rests_when_nothing_moves(Chromium chromium, Couple couple)
            throws Exception {
        try (Visit visit = Visit.to(chromium.browser(), couple.left(), Device.DESKTOP.moving());
                Visit other = Visit.to(chromium.browser(), couple.right())) {
            visit.awaits("their-presence", "here");
            Page page = visit.page();
            page.addInitScript(NOTE);
            weigh(visit);
            for (int opening = 0; opening < OPENINGS; opening++) {
                // Once without a trace, whose writing takes time of its own.
                reopen(visit);
                System.out.println("cost: warm and untraced, " + page.evaluate(PAINT));
                Trace warm = Trace.of(chromium.browser(), page, () -> reopen(visit));
                assertEquals(List.of(), page.evaluate(FETCHED_AGAIN));
                System.out.printf(
                        "cost: warm, %s, %.1f ms of processor until then; %s%n",
                        page.evaluate(PAINT), warm.processorMillisToFirstPaint(), warm.figures());
            }
            assertEquals(List.of(), page.evaluate(COSTLY));
            Trace calm = Trace.of(chromium.browser(), page, () -> breathe(visit));
            assertEquals(0, page.evaluate("window.frames"), "nothing asks for a frame while nothing moves");
            assertEquals(0, calm.count("FireAnimationFrame"));
            System.out.println("cost: calm, " + calm.figures());
            Trace touch = Trace.of(chromium.browser(), page, () -> touchAndSpeak(visit, other));
            System.out.println("cost: touch and words, " + touch.figures());
            System.out.println("cost: longest task of all " + page.evaluate("Math.round(window.longest)")
                    + " ms (0: none over 50 ms)");
        }
    }

    /** All bytes of one whole opening, as they cross the wire, without what a cache would spare. */
    private static void weigh(Visit visit) {
        AtomicLong bytes = new AtomicLong();
        AtomicLong requests = new AtomicLong();
        CDPSession tools = visit.context().newCDPSession(visit.page());
        tools.send("Network.enable");
        JsonObject off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        tools.send("Network.setCacheDisabled", off);
        tools.on("Network.loadingFinished", event -> {
            bytes.addAndGet(event.get("encodedDataLength").getAsLong());
            requests.incrementAndGet();
        });
        visit.page().reload();
        visit.awaits("their-presence", "here");
        System.out.println("cost: first opening, " + bytes + " bytes in " + requests + " requests, headers too; "
                + visit.page().evaluate(PAINT));
        assertTrue(bytes.get() > 10_000 && bytes.get() < MOST_BYTES, "it weighs " + bytes);
        tools.detach();
        reopen(visit);
    }

    private static void reopen(Visit visit) {
        visit.page().reload();
        visit.awaits("their-presence", "here");
    }

    private static void breathe(Visit visit) {
        for (int breath = 0; breath < 2; breath++) {
            visit.awaits("their-breath", "in");
            visit.awaits("their-breath", "out");
        }
    }

    private static void touchAndSpeak(Visit visit, Visit other) {
        other.hook("light-mine").focus();
        other.page().keyboard().down("Space");
        visit.awaits("their-touch", "true");
        assertEquals(List.of(), visit.page().evaluate(COSTLY_NOW));
        other.page().keyboard().up("Space");
        other.says("what does it cost?");
        visit.hears("what does it cost?");
        assertEquals(List.of(), visit.page().evaluate(COSTLY_NOW));
        visit.awaits("their-touch", "false");
        breathe(visit);
    }
}

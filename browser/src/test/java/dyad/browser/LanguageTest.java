package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dyad.end.MeetingView;
import dyad.nearness.Ending;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** All that the page says stands in one catalogue, and each language has the whole of it. */
@ExtendWith(WithDyad.class)
class LanguageTest {

    /** The dotted names of all sentences, with their sort and the length of lists. */
    private static final String SHAPE = """
            async name => {
              const {catalogue} = await import(`/scripts/catalogue/${name}.js`);
              const shape = (part, path) => typeof part === 'object' && !Array.isArray(part)
                ? Object.entries(part).flatMap(([key, value]) => shape(value, `${path}.${key}`))
                : [`${path}: ${Array.isArray(part) ? part.length : typeof part}`];
              return shape(catalogue, name).map(line => line.slice(name.length)).sort();
            }
            """;

    /** A language in which every sentence is marked, made of the English one. */
    private static final String MARKED = """
            import {catalogue as english} from './en.js';
            const mark = part => typeof part === 'string' ? `⟦${part}⟧`
              : typeof part === 'function' ? (...given) => `⟦${part(...given)}⟧`
              : Array.isArray(part) ? part.map(mark)
              : Object.fromEntries(Object.entries(part).map(([key, value]) => [key, mark(value)]));
            export const catalogue = mark(english);
            """;

    /**
     * Texts and labels that are in no catalogue, hidden ones too. Not meant are what is the same in every language (the
     * name, codes, addresses, each language's own name) and what the two themselves or the end said.
     */
    private static final String UNMARKED = """
            () => {
              const own = 'script, style, title, noscript, [translate="no"], [lang]:not(html), .words';
              const marked = text => text.trim() === '' || /^[\\s,.]*(⟦[^]*⟧[\\s,.]*)+$/.test(text);
              const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
              const found = [];
              while (walker.nextNode()) {
                const {parentElement, data} = walker.currentNode;
                if (!parentElement.closest(own) && !marked(data)) {
                  found.push(data.trim());
                }
              }
              for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
                for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
                  const text = element.getAttribute(name) ?? '';
                  if (!marked(text) && text !== 'dyad:…') {
                    found.push(`${name}: ${text}`);
                  }
                }
              }
              return found;
            }
            """;

    private static final String UNTRANSLATED = """
            async sentences => {
              const {translated} = await import('/scripts/catalogue.js');
              return sentences.filter(sentence => translated(sentence) === sentence);
            }
            """;

    @Test
    void both_languages_have_the_same_sentences_and_none_stands_outside_of_them(
            Chromium chromium, Relay relay, @TempDir Path folder) throws Exception {
        try (Couple couple = Couple.strangers(relay, folder);
                Visit left = Visit.to(chromium.browser(), couple.left());
                Visit right = Visit.to(chromium.browser(), couple.right())) {
            assertEquals(shape(left.page(), "en"), shape(left.page(), "de"));
            for (Visit visit : List.of(left, right)) {
                visit.page().route("**/scripts/catalogue/de.js", LanguageTest::answerMarked);
                speakGerman(visit);
                assertAllMarked(visit, "alone");
            }
            Encounter encounter = new Encounter(left, right);
            encounter.take(encounter.offer());
            encounter.awaitSameWords();
            assertAllMarked(left, "the words");
            assertAllMarked(right, "the words");
            encounter.bothSayYes();
            encounter.awaitField();
            assertAllMarked(left, "the field");
            left.page().unroute("**/scripts/catalogue/de.js");
            left.page().reload();
            inGerman(left);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> shape(Page page, String language) {
        return (List<String>) page.evaluate(SHAPE, language);
    }

    private static void answerMarked(Route route) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(MARKED));
    }

    private static void speakGerman(Visit visit) {
        visit.hook("menu").click();
        visit.hook("speak-de").click();
        assertThat(visit.page().locator("html")).hasAttribute("lang", "de");
        visit.awaits("stage", "unmet");
    }

    private static void assertAllMarked(Visit visit, String where) {
        assertEquals(List.of(), visit.page().evaluate(UNMARKED), where);
    }

    /** What the end itself says of meetings and of nearness, whatever it may be. */
    private static void assertEndSpeaksGerman(Page page) {
        List<String> sentences = Stream.concat(
                        Arrays.stream(MeetingView.Problem.values()).map(MeetingView.Problem::text),
                        Arrays.stream(Ending.values()).map(Ending::sentence))
                .toList();
        assertEquals(List.of(), page.evaluate(UNTRANSLATED, sentences));
    }

    /** It stays chosen, and what a screen reader is told is German too. */
    private static void inGerman(Visit visit) {
        assertEndSpeaksGerman(visit.page());
        assertThat(visit.hook("their-presence")).hasText("Dein Gegenüber ist da.");
        assertThat(visit.hook("light-mine"))
                .hasAttribute("aria-label", Pattern.compile("Dein Licht\\. Drücke und halte es, um zu berühren.*"));
        visit.hook("menu").click();
        new Screen(visit, Device.PHONE).judge("menu-german", "never", "leave");
        visit.hook("nearness").click();
        assertThat(visit.page().getByText("eine Stadt (8,7 km)")).isVisible();
        visit.page().keyboard().press("Escape");
        visit.hook("menu").click();
        visit.hook("speak-en").click();
        assertThat(visit.hook("their-presence")).hasText("They are here.");
    }
}

package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One person at their page, in a browser context of their own. It is watched all the time for what it must never do:
 * errors, violations of its own content policy, dialogs, requests to anywhere else. Closing tells.
 */
final class Visit implements AutoCloseable {
    /** Most devices of these tests let no page keep itself. */
    private static final String NO_WORKER = "Service Worker registration blocked by Playwright";

    private static final Pattern SOME_STEP = Pattern.compile("\\w+");
    private static final String DONE = "done";

    private final BrowserContext context;
    private final Page page;
    private final Watch watch;

    private Visit(BrowserContext context, String address) {
        this.context = context;
        this.page = context.newPage();
        this.watch = Watch.over(page, address);
        watch.expect(NO_WORKER);
    }

    /** Opens the page at this address, on a phone in the dark, without anything gradual. */
    static Visit to(Browser browser, String address) {
        return to(browser, address, Device.PHONE.still());
    }

    static Visit to(Browser browser, String address, Sight sight) {
        Visit visit = new Visit(sight.open(browser), address);
        visit.page.navigate(address);
        return visit;
    }

    /** Opens an end's page like {@link #to(Browser, String)}. */
    static Visit to(Browser browser, End end) throws IOException, InterruptedException {
        return to(browser, end, Device.PHONE.still());
    }

    /** The first visit to an end uses the address that it printed, later ones come back with the cookie of the first. */
    static Visit to(Browser browser, End end, Sight sight) throws IOException, InterruptedException {
        if (end.cookies().isPresent()) {
            return to(browser, end.page(), sight.with(end.cookies().get()));
        }
        return guided(browser, end, sight).past();
    }

    /** The very first visit, which begins with the guide. */
    static Visit guided(Browser browser, End end, Sight sight) throws IOException, InterruptedException {
        Visit first = to(browser, end.address(), sight);
        first.awaits("session", "open");
        end.keepCookies(first.context.storageState());
        return first;
    }

    /** Skips the guide, if this end's person was not through with it before. */
    Visit past() {
        assertThat(page.locator("body")).hasAttribute("data-guide", SOME_STEP);
        if (!DONE.equals(page.locator("body").getAttribute("data-guide"))) {
            hook("guide-skip").click();
            awaits("guide", DONE);
        }
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** The element with this data-testid. */
    Locator hook(String name) {
        return page.getByTestId(name);
    }

    /** Complaints that hold this are what the test is about, and no fault. */
    Visit expecting(String complaint) {
        watch.expect(complaint);
        return this;
    }

    /** Waits until the body carries this: {@code data-NAME="VALUE"}. */
    void awaits(String name, String value) {
        assertThat(page.locator("body")).hasAttribute("data-" + name, value);
    }

    /** Says something as a person does: writes it and presses Enter. */
    void says(String text) {
        hook("say").fill(text);
        hook("say").press("Enter");
    }

    /** Leaves the other, and erases what was said or keeps it. */
    void leaves(boolean erasing) {
        hook("menu").click();
        hook("leave").click();
        hook(erasing ? "leave-erase" : "leave-keep").check();
        hook("leave-yes").click();
        awaits("stage", "unmet");
    }

    /** The words of one of the two, "me" or "them", that hold this text. */
    Locator words(String from, String text) {
        return page.locator("[data-testid=word][data-from=" + from + "]")
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Waits until this was heard from the other, exactly once. */
    void hears(String text) {
        assertThat(words("them", text)).hasCount(1);
    }

    /** The texts of all words in the stream that begin with this, as they stand. */
    List<String> texts(String from, String beginning) {
        List<String> texts = new ArrayList<>();
        for (Locator word : words(from, beginning).all()) {
            texts.add(word.locator("p").innerText());
        }
        return texts;
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), watch.complaints(), "what the page did that it must not");
    }
}

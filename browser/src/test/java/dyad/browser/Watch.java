package dyad.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Notes what a page must never do. */
final class Watch {
    /** Told by the page itself, where no script of the page could hide it. */
    private static final String TELLS_VIOLATIONS = """
            addEventListener('securitypolicyviolation', event =>
              console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`))
            """;

    private static final Set<String> WITHIN_THE_PAGE = Set.of("blob", "data", "about");
    private static final Set<String> GRAVE = Set.of("error", "warning");

    private final String origin;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private Watch(String origin) {
        this.origin = origin;
    }

    /** Watches the page, which is about to be opened at {@code address}. */
    static Watch over(Page page, String address) {
        URI uri = URI.create(address);
        Watch watch = new Watch(uri.getScheme() + "://" + uri.getAuthority());
        page.addInitScript(TELLS_VIOLATIONS);
        page.onConsoleMessage(watch::console);
        page.onPageError(error -> watch.complaints.add("not caught: " + error));
        page.onDialog(dialog -> {
            watch.complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.context().onRequest(watch::request);
        return watch;
    }

    private void console(ConsoleMessage message) {
        if (GRAVE.contains(message.type())) {
            complaints.add(message.type() + ": " + message.text() + " (" + message.location() + ")");
        }
    }

    private void request(Request request) {
        URI uri = URI.create(request.url());
        boolean own = (uri.getScheme() + "://" + uri.getAuthority()).equals(origin);
        if (!own && !WITHIN_THE_PAGE.contains(uri.getScheme())) {
            complaints.add("asked elsewhere: " + request.url());
        }
    }

    void expect(String complaint) {
        expected.add(complaint);
    }

    List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
    }
}

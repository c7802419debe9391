package dyad.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium, driven by Playwright, which downloads none of its own. */
final class Chromium implements AutoCloseable {
    /** How long a test waits for anything on a page: longer than an end's longest pause before it seeks its relay again. */
    static final double PATIENCE_MILLIS = 180_000;

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--no-first-run",
            "--disable-sync",
            "--disable-component-update");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return new Chromium(playwright, launch(playwright, List.of()));
    }

    private static Browser launch(Playwright playwright, List<String> more) {
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        arguments.addAll(more);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(arguments));
    }

    /** The one without a window of its own, where it is installed: it takes a quarter less of the processor. */
    private static Path executable() {
        return Stream.of("chromium-headless-shell", "chromium")
                .flatMap(Chromium::onThePath)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no Chromium on the PATH: apt-get install chromium-headless-shell"));
    }

    private static Stream<Path> onThePath(String name) {
        return Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                .map(Path::of),
                        Stream.of(Path.of("/usr/bin")))
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable);
    }

    Browser browser() {
        return browser;
    }

    /** Another Chromium, whose camera sees this video (Y4M) over and over. The caller closes it. */
    Browser withCamera(Path video) {
        return launch(
                playwright,
                List.of(
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-video-capture=" + video));
    }

    /** Another Chromium, for which this name is this machine, and every certificate good. The caller closes it. */
    Browser thatKnows(String name) {
        return launch(
                playwright, List.of("--ignore-certificate-errors", "--host-resolver-rules=MAP " + name + " 127.0.0.1"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

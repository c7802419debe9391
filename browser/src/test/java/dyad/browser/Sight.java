package dyad.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;

/**
 * How a page is looked at.
 *
 * @param options of its browser context
 * @param fading whether what changes on the page may change gradually. Where looks are not what is tested it changes at
 *     once: without a graphics card every frame of a fade costs the processor more than all else that a test does
 */
record Sight(Browser.NewContextOptions options, boolean fading) {
    /** An adopted sheet, as the page's policy would refuse one that is written into it. */
    private static final String AT_ONCE = """
            addEventListener('DOMContentLoaded', () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { transition: none !important; animation: none !important }');
              document.adoptedStyleSheets.push(sheet);
            })
            """;

    /** A new context to look from. The caller closes it. */
    BrowserContext open(Browser browser) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        if (!fading) {
            context.addInitScript(AT_ONCE);
        }
        return context;
    }

    /** The same with the cookies and the storage of an earlier visit. */
    Sight with(String storageState) {
        return new Sight(options.setStorageState(storageState), fading);
    }
}

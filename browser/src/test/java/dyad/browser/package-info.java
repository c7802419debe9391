/**
 * The page as two people use it: two ends and a relay, each a process of its own, and a Chromium with one context per
 * person. Whatever a test wants done it does on a page; nothing here calls an end's inside.
 *
 * <p>{@link dyad.browser.Couple} brings up the processes, {@link dyad.browser.Visit} is one person at their page.
 */
@NullMarked
package dyad.browser;

import org.jspecify.annotations.NullMarked;

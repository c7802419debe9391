package dyad.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.Locale;

/** On what a person looks at their page. */
enum Device {
    PHONE(390, 844),
    DESKTOP(1280, 800);

    private final int width;
    private final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int height() {
        return height;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With all motion. */
    Sight moving() {
        return new Sight(options().setReducedMotion(ReducedMotion.NO_PREFERENCE), true);
    }

    /** By someone who asked for less motion. */
    Sight calm() {
        return new Sight(options().setReducedMotion(ReducedMotion.REDUCE), true);
    }

    /** Coarse and without anything gradual, which spares the processor where looks are not what is tested. */
    Sight still() {
        return new Sight(options().setReducedMotion(ReducedMotion.REDUCE), false);
    }

    /** Like {@link #still()}, with the worker that lets the page be put on a home screen. */
    Sight installed() {
        return new Sight(still().options().setServiceWorkers(ServiceWorkerPolicy.ALLOW), false);
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(ColorScheme.DARK)
                .setHasTouch(this == PHONE)
                .setDeviceScaleFactor(1)
                .setLocale("en-GB")
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    }
}

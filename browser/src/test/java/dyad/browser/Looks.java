package dyad.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;

/** On what a person looks at their page. */
enum Looks {
    PHONE_DARK(390, 844, ColorScheme.DARK),
    PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
    DESKTOP_DARK(1280, 800, ColorScheme.DARK),
    DESKTOP_LIGHT(1280, 800, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Looks(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** As in "desktop-dark". */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** With all motion. */
    Browser.NewContextOptions moving() {
        return options().setReducedMotion(ReducedMotion.NO_PREFERENCE);
    }

    /** Without motion, which spares the processor where looks are not what is tested. */
    Browser.NewContextOptions still() {
        return options().setReducedMotion(ReducedMotion.REDUCE);
    }

    private Browser.NewContextOptions options() {
        boolean phone = width < 600;
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setHasTouch(phone)
                .setDeviceScaleFactor(phone ? 2 : 1)
                .setLocale("en-GB");
    }
}

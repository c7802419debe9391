package dyad.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

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
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Browser.NewContextOptions options() {
        boolean phone = width < 600;
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.NO_PREFERENCE)
                .setHasTouch(phone)
                .setDeviceScaleFactor(phone ? 2 : 1)
                .setLocale("en-GB");
    }
}

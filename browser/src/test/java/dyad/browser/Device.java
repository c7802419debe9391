package dyad.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
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
    Browser.NewContextOptions moving() {
        return options().setReducedMotion(ReducedMotion.NO_PREFERENCE);
    }

    /** Without motion and coarse, which spares the processor where looks are not what is tested. */
    Browser.NewContextOptions still() {
        return options().setReducedMotion(ReducedMotion.REDUCE).setDeviceScaleFactor(1);
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(ColorScheme.DARK)
                .setHasTouch(this == PHONE)
                .setDeviceScaleFactor(this == PHONE ? 2 : 1)
                .setLocale("en-GB");
    }
}

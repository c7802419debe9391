package dyad.page;

import java.util.Locale;
import java.util.Optional;

/**
 * What a browser says of itself, so coarsely that a person knows it again and nobody else learns much: of the rest of its
 * {@code User-Agent}, and of where it is, nothing is kept.
 */
record Looks(Browser browser, Device device) {

    enum Browser {
        FIREFOX,
        CHROME,
        EDGE,
        SAFARI,
        OTHER
    }

    enum Device {
        PHONE,
        TABLET,
        COMPUTER
    }

    /** Of this header's value; a browser may say anything here. */
    static Looks of(String userAgent) {
        return new Looks(browser(userAgent), device(userAgent));
    }

    /** In this order: all but Firefox say that they are Safari, and Edge that it is Chrome. */
    private static Browser browser(String said) {
        if (said.contains("Firefox/") || said.contains("FxiOS/")) {
            return Browser.FIREFOX;
        }
        if (said.contains("Edg/") || said.contains("EdgA/") || said.contains("EdgiOS/")) {
            return Browser.EDGE;
        }
        if (said.contains("Chrome/") || said.contains("CriOS/")) {
            return Browser.CHROME;
        }
        return said.contains("Safari/") ? Browser.SAFARI : Browser.OTHER;
    }

    private static Device device(String said) {
        if (said.contains("iPad") || said.contains("Tablet")) {
            return Device.TABLET;
        }
        return said.contains("Mobi") || said.contains("iPhone") ? Device.PHONE : Device.COMPUTER;
    }

    /** Two plain words. */
    String words() {
        return word(browser) + " " + word(device);
    }

    String browserWord() {
        return word(browser);
    }

    String deviceWord() {
        return word(device);
    }

    /** Reads {@link #browserWord} and {@link #deviceWord}. */
    static Optional<Looks> read(String browser, String device) {
        try {
            return Optional.of(new Looks(
                    Browser.valueOf(browser.toUpperCase(Locale.ROOT)),
                    Device.valueOf(device.toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

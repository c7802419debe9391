package dyad.lamp;

import dyad.feeling.Colour;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a row of the table, such as {@code #ffd9a8, 75 %, for 2 s, fade 0.8 s}: in any order a colour (or
 * {@code its own colour}), a brightness (or {@code 10 to 70 %}), how long it lasts, how it fades; or {@code nothing}.
 */
final class GlowReader {
    private static final Pattern BRIGHTNESS = Pattern.compile("(?:(\\d{1,3}) to )?(\\d{1,3}) ?%");
    private static final Pattern LAST = Pattern.compile("for (\\d{1,3}(?:\\.\\d)?) ?s");
    private static final Pattern FADE = Pattern.compile("fade (\\d{1,2}(?:\\.\\d)?) ?s");
    private static final int MILLIS = 1_000;
    private static final long USUAL_FADE_MILLIS = 1_000;

    private boolean shines = true;
    private Optional<Colour> colour = Optional.empty();
    private boolean ownColour;
    private double least = 1;
    private double most = 1;
    private long lastMillis;
    private long fadeMillis = USUAL_FADE_MILLIS;

    private GlowReader() {}

    static Glow read(String row) throws LampException {
        GlowReader reader = new GlowReader();
        for (String part : row.toLowerCase(Locale.ROOT).split(",", -1)) {
            reader.take(part.strip());
        }
        if (reader.shines && reader.colour.isEmpty() && !reader.ownColour) {
            throw wrong(row);
        }
        return new Glow(reader.shines, reader.colour, reader.least, reader.most, reader.lastMillis, reader.fadeMillis);
    }

    private void take(String part) throws LampException {
        Matcher brightness = BRIGHTNESS.matcher(part);
        Matcher last = LAST.matcher(part);
        Matcher fade = FADE.matcher(part);
        if (part.equals("nothing")) {
            shines = false;
        } else if (part.equals("its own colour")) {
            ownColour = true;
        } else if (part.startsWith("#")) {
            colour = Optional.of(colour(part));
        } else if (brightness.matches()) {
            most = share(brightness.group(2));
            least = brightness.group(1) == null ? most : share(brightness.group(1));
        } else if (last.matches()) {
            lastMillis = millis(last.group(1));
        } else if (fade.matches()) {
            fadeMillis = millis(fade.group(1));
        } else {
            throw wrong(part);
        }
    }

    private static Colour colour(String part) throws LampException {
        try {
            return Colour.parse(part);
        } catch (IllegalArgumentException e) {
            throw wrong(part);
        }
    }

    private static double share(String percent) throws LampException {
        if (Integer.parseInt(percent) > 100) {
            throw wrong(percent + " %");
        }
        return Integer.parseInt(percent) / 100.0;
    }

    private static long millis(String seconds) {
        return Math.round(Double.parseDouble(seconds) * MILLIS);
    }

    private static LampException wrong(String part) {
        return new LampException("\"" + part + "\" is no light: write one like \"#ffd9a8, 75 %, for 2 s, fade 0.8 s\","
                + " \"#ff9a52, 10 to 70 %\", \"its own colour, 90 %\" or \"nothing\"");
    }
}

package dyad.lamp;

import dyad.feeling.Colour;

/** Makes colours out of others. */
final class Mixing {
    private static final int MOST = 255;

    private Mixing() {}

    /** The same tone as bright as it can be: how bright a lamp shines is said apart from its colour. Black is white. */
    static Colour vivid(Colour colour) {
        int largest = Math.max(colour.red(), Math.max(colour.green(), colour.blue()));
        if (largest == 0) {
            return new Colour(MOST, MOST, MOST);
        }
        double factor = (double) MOST / largest;
        return new Colour(
                rounded(colour.red() * factor), rounded(colour.green() * factor), rounded(colour.blue() * factor));
    }

    /** A colour with a share (0 to 1) of another. */
    static Colour mixed(Colour colour, Colour other, double share) {
        return new Colour(
                rounded(colour.red() + (other.red() - colour.red()) * share),
                rounded(colour.green() + (other.green() - colour.green()) * share),
                rounded(colour.blue() + (other.blue() - colour.blue()) * share));
    }

    private static int rounded(double part) {
        return Math.clamp(Math.round(part), 0, MOST);
    }
}

package dyad.lamp;

import dyad.feeling.Colour;
import dyad.senses.Presence;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which light stands for what: the table that the pair can edit. */
public final class LightTable {
    private static final Colour WARM = new Colour(255, 214, 170);

    /** A feeling that sinks to nothing and rises again does not switch the lamp off in between. */
    private static final double FAINTEST = 0.01;

    private final Map<Cue, Glow> rows;

    private LightTable(Map<Cue, Glow> rows) {
        this.rows = rows;
    }

    /** The table with these rows in place of the usual ones. */
    public static LightTable of(Map<Cue, Glow> changed) {
        Map<Cue, Glow> rows = new EnumMap<>(Cue.class);
        for (Cue cue : Cue.values()) {
            rows.put(cue, usual(cue));
        }
        rows.putAll(changed);
        return new LightTable(rows);
    }

    private static Glow usual(Cue cue) {
        try {
            return read(cue.usual());
        } catch (LampException e) {
            throw new IllegalStateException("the usual row for " + cue.word() + " is wrong; this is a bug", e);
        }
    }

    /** Reads a row, such as {@code #ffd9a8, 75 %, for 2 s, fade 0.8 s}. */
    public static Glow read(String row) throws LampException {
        return GlowReader.read(row);
    }

    /** The row for this. */
    Glow row(Cue cue) {
        return Objects.requireNonNull(rows.get(cue));
    }

    /** What stands as long as nothing passes: nearness if it is felt, else presence, cooled by the ache. */
    Showing standing(Mood mood, Showing.Cause cause) {
        boolean near = mood.nearness().isPresent() && row(Cue.NEARNESS).shines();
        Glow glow = row(near ? Cue.NEARNESS : cue(mood.presence()));
        Optional<Light> light = glow.at(near ? mood.nearness().getAsDouble() : 1, WARM);
        return new Showing(light.map(warm -> cooled(warm, mood.warmth())), glow.fadeMillis(), cause);
    }

    private static Cue cue(Presence presence) {
        return switch (presence) {
            case HERE -> Cue.HERE;
            case AWAKE -> Cue.AWAKE;
            case AWAY -> Cue.AWAY;
        };
    }

    private Light cooled(Light light, double warmth) {
        Glow ache = row(Cue.ACHE);
        if (!ache.shines()) {
            return light;
        }
        double cold = 1 - warmth;
        Colour colour = Mixing.mixed(light.colour(), ache.colour().orElse(light.colour()), cold);
        return new Light(colour, light.brightness() * (1 - cold * (1 - ache.most())));
    }

    /** The light of something that passes, at its strongest. */
    Showing passing(Cue cue) {
        Glow glow = row(cue);
        return new Showing(glow.at(1, WARM), glow.fadeMillis(), Showing.Cause.PASSING);
    }

    /** The light of a feeling of this colour at this intensity, 0 to 1, which is reached within {@code fadeMillis}. */
    Showing feeling(Colour colour, double intensity, long fadeMillis) {
        Glow glow = row(Cue.FEELING);
        Light light = new Light(glow.colour().orElse(colour), Math.max(FAINTEST, glow.most() * intensity));
        return new Showing(glow.shines() ? Optional.of(light) : Optional.empty(), fadeMillis, Showing.Cause.PASSING);
    }
}

package dyad.lamp;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a lamp has told of itself, as far as it has: what it is given back when a light has passed.
 *
 * @param on whether it shines
 * @param level its brightness, on its firmware's own scale
 * @param tone its colour
 * @param effect WLED: the number of the effect that runs; 0 is none
 * @param fading Tasmota: whether it fades by itself
 * @param colourless it has told its brightness and no colour: it can shine in white only
 */
public record LampState(
        Optional<Boolean> on,
        OptionalInt level,
        Optional<Tone> tone,
        OptionalInt effect,
        Optional<Boolean> fading,
        boolean colourless) {

    /** Nothing was told. */
    public static final LampState UNKNOWN = new LampState(
            Optional.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), false);

    /** This, brought up to date by what was told after it. */
    LampState updated(LampState newer) {
        boolean colour =
                newer.tone.filter(told -> !(told instanceof Tone.White)).isPresent();
        return new LampState(
                newer.on.or(() -> on),
                newer.level.isPresent() ? newer.level : level,
                newer.tone.or(() -> tone),
                newer.effect.isPresent() ? newer.effect : effect,
                newer.fading.or(() -> fading),
                newer.colourless || (colourless && !colour));
    }

    /** Whether it is known to shine. */
    boolean isOn() {
        return on.orElse(false);
    }

    LampState withOn(boolean shines) {
        return new LampState(Optional.of(shines), level, tone, effect, fading, colourless);
    }

    LampState withLevel(OptionalInt told) {
        return new LampState(on, told, tone, effect, fading, colourless);
    }

    LampState withTone(Tone told) {
        return new LampState(on, level, Optional.of(told), effect, fading, colourless);
    }

    LampState withEffect(int number) {
        return new LampState(on, level, tone, OptionalInt.of(number), fading, colourless);
    }

    LampState withFading(boolean fades) {
        return new LampState(on, level, tone, effect, Optional.of(fades), colourless);
    }

    LampState inWhiteOnly() {
        return new LampState(on, level, tone, effect, fading, true);
    }
}

package dyad.household;

import dyad.end.End;
import dyad.end.Refusal;
import dyad.senses.Presence;

/** Wishes that the end itself fulfils. What it refuses (there is no link, say) is passed over: nobody there could be told. */
public final class EndWishes implements Wishes {
    private static final System.Logger LOG = System.getLogger(EndWishes.class.getName());

    private final End end;

    /** @param end whose household it is */
    public EndWishes(End end) {
        this.end = end;
    }

    @Override
    public void say(String text) {
        fulfil(() -> end.say(text));
    }

    @Override
    public void touch(boolean pressing) {
        fulfil(() -> end.touch(pressing));
    }

    @Override
    public void quiet() {
        fulfil(() -> end.presence(Presence.AWAY));
    }

    private static void fulfil(Wish wish) {
        try {
            wish.fulfil();
        } catch (Refusal refusal) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "a wish of the household was refused: {0}",
                    refusal.kind().word());
        }
    }

    private interface Wish {
        void fulfil() throws Refusal;
    }
}

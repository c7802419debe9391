package dyad.page;

import dyad.end.Preferences;
import dyad.seam.StoreException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far this person is in the first five minutes, and which senses they want to use. Kept at the end, so that any page of
 * it goes on where another stopped.
 *
 * <p>Safe for use by several threads.
 */
public final class Guide {
    /** In the order in which they are shown. */
    static final List<String> STEPS =
            List.of("light", "meet", "touch", "senses", "lamp", "quiet", "never", "start", "done");

    /** What can be wanted or not; nearness is a matter of consent, not of taste. */
    static final List<String> SENSES = List.of("words", "feelings", "images");

    private static final String STEP = "guide";
    private static final String WANTS = "wants";
    private static final String SEPARATOR = " ";

    private final Preferences preferences;
    private Optional<List<String>> chosen;
    private volatile State state;

    /**
     * How it stands.
     *
     * @param step one of {@link #STEPS}
     * @param wants some of {@link #SENSES}, in that order
     */
    record State(String step, List<String> wants) {}

    /** Takes up what was kept; a disk that cannot be read begins anew. */
    public Guide(Preferences preferences) {
        this.preferences = preferences;
        this.chosen = read(WANTS).map(text -> sorted(new LinkedHashSet<>(Arrays.asList(text.split(SEPARATOR)))));
        this.state = standing(read(STEP).filter(STEPS::contains).orElse(STEPS.getFirst()));
    }

    /** Who never chose uses nothing until the guide is over, and everything after it. */
    private State standing(String step) {
        return new State(step, chosen.orElse(step.equals(STEPS.getLast()) ? SENSES : List.of()));
    }

    private Optional<String> read(String name) {
        try {
            return preferences.read(name);
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    private static List<String> sorted(Set<String> wants) {
        return SENSES.stream().filter(wants::contains).collect(Collectors.toUnmodifiableList());
    }

    State state() {
        return state;
    }

    /** Goes to this step. */
    synchronized void go(String step) throws StoreException {
        preferences.write(STEP, step);
        state = standing(step);
    }

    /** Uses these senses and no others. */
    synchronized void want(Set<String> wants) throws StoreException {
        List<String> sorted = sorted(wants);
        preferences.write(WANTS, String.join(SEPARATOR, sorted));
        chosen = Optional.of(sorted);
        state = standing(state.step());
    }

    /** For ends whose person needs no guide: the demo's. */
    public void finish() throws StoreException {
        go(STEPS.getLast());
    }
}

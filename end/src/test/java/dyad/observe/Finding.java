package dyad.observe;

/**
 * What could be told from one place.
 *
 * @param place where one stood
 * @param stumps how well boosted stumps guess
 * @param neighbours how well the nearest neighbours guess
 * @param nearest how well the nearest neighbour guesses
 * @param chance the p-value of {@link BlockPermutation}
 * @param telling the feature that differs most, whether by chance or not
 */
record Finding(Place place, Accuracy stumps, Accuracy neighbours, Accuracy nearest, double chance, String telling) {

    /** The better of the two guessers. */
    Accuracy best() {
        return stumps.right() >= neighbours.right() ? stumps : neighbours;
    }

    /**
     * Nobody errs less often than this where windows are without number, by the bound of Cover and Hart (1967) for two
     * classes. Of a few hundred it is an estimate, and a good guesser may lie a little below it.
     */
    double leastError() {
        double error = Math.min(0.5, 1 - nearest.share());
        return (1 - Math.sqrt(1 - 2 * error)) / 2;
    }
}

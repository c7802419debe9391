package dyad.kills;

import java.util.List;

/**
 * What a run has shown.
 *
 * @param loss against everything answered "kept", at its speaker and at its hearer
 * @param integrity what each database says of itself
 */
record Verdict(Loss loss, List<String> integrity) {

    static Verdict of(List<Said> leftSaid, List<Said> rightSaid, Book left, Book right) {
        Loss loss = Loss.between(leftSaid, right.theirs())
                .plus(Loss.between(leftSaid, left.mine()))
                .plus(Loss.between(rightSaid, left.theirs()))
                .plus(Loss.between(rightSaid, right.mine()));
        return new Verdict(loss, List.of(left.integrity(), right.integrity()));
    }

    Verdict plus(Verdict other) {
        return new Verdict(
                loss.plus(other.loss),
                java.util.stream.Stream.concat(integrity.stream(), other.integrity.stream())
                        .toList());
    }

    boolean isGood() {
        return loss.equals(Loss.NONE) && integrity.stream().allMatch("ok"::equals);
    }
}

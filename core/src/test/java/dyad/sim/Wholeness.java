package dyad.sim;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Pictures;
import dyad.seam.StoreException;
import dyad.world.Person;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether all that either of two still has is at both: once, in each author's order, shown as arrived, pictures with it.
 *
 * @param said of left and of right, in order
 * @param notReturned what may be at its author's only
 */
record Wholeness(Person left, Person right, List<List<MessageId>> said, Set<MessageId> notReturned) {

    /** What an end knows of one author's words, in its order. */
    static List<MessageId> words(Person end, boolean mine) throws StoreException {
        return end.history().stream()
                .filter(entry -> entry.mine() == mine)
                .map(Entry::id)
                .toList();
    }

    /** What is amiss, in words; empty if nothing is. */
    String amiss() throws StoreException {
        StringBuilder amiss = new StringBuilder();
        compare(amiss, "left's words at left", said.getFirst(), words(left, true));
        compare(amiss, "left's words at right", said.getFirst(), words(right, false));
        compare(amiss, "right's words at right", said.getLast(), words(right, true));
        compare(amiss, "right's words at left", said.getLast(), words(left, false));
        comparePictures(amiss);
        for (Person end : List.of(left, right)) {
            end.history().stream()
                    .filter(entry -> !entry.arrived() && !notReturned.contains(entry.id()))
                    .forEach(entry -> amiss.append(entry.id()).append(" is not shown as arrived. "));
        }
        return amiss.toString();
    }

    /** A picture that one of them has comes to both; of one that neither has, both know that. */
    private void comparePictures(StringBuilder amiss) throws StoreException {
        for (Entry entry : left.history()) {
            if (entry.said().picture().isPresent() && !isAtBoth(entry.id())) {
                amiss.append("the picture ").append(entry.id()).append(" is not at both. ");
            }
        }
    }

    private boolean isAtBoth(MessageId picture) {
        Pictures here = left.store().look().pictures();
        Pictures there = right.store().look().pictures();
        return here.state(picture).isPresent()
                && here.state(picture).equals(there.state(picture))
                && Arrays.equals(
                        here.body(picture).orElse(new byte[0]),
                        there.body(picture).orElse(new byte[0]));
    }

    private void compare(StringBuilder amiss, String what, List<MessageId> expected, List<MessageId> all) {
        List<MessageId> found =
                all.stream().filter(id -> !notReturned.contains(id)).toList();
        if (!expected.equals(found)) {
            amiss.append(what).append(": ").append(found.size()).append(" of ").append(expected.size());
            amiss.append(new HashSet<>(found).containsAll(expected) ? ", out of order or twice. " : ". ");
        }
    }
}

package dyad.fuzz;

import java.util.Arrays;
import java.util.List;

/**
 * A parser, and what must hold of it whatever bytes it is given. For one thread.
 *
 * @param name in small letters, as on the command line
 * @param refusal the one sort of exception by which it may say no
 * @param seeds inputs of the kind that it is made for; the first one must be taken
 * @param reading parses, and throws an {@link AssertionError} where an invariant breaks
 * @param runs how many mutations are tried in the suite
 */
public record Target(String name, Class<? extends Exception> refusal, List<byte[]> seeds, Reading reading, int runs) {
    private static final int USUAL_RUNS = 3_000;
    private static final int SLOW_RUNS = 150;

    /** Copies the list. */
    public Target {
        seeds = List.copyOf(seeds);
    }

    /** A parser that checks its own invariants. */
    public static Target of(String name, Class<? extends Exception> refusal, Reading reading, byte[]... seeds) {
        return new Target(name, refusal, List.of(seeds), reading, USUAL_RUNS);
    }

    /** A parser of a format in which everything can be said in one way only: what was read gives the same bytes again. */
    public static Target canonical(
            String name, Class<? extends Exception> refusal, Rewriting rewriting, byte[]... seeds) {
        Reading reading = input -> {
            Check.same(input.clone(), rewriting.rewrite(input), "read and written again");
            return true;
        };
        return of(name, refusal, reading, seeds);
    }

    /** A parser that passes over something, so that what it reads settles: written and read again, it stays as it is. */
    public static Target settled(
            String name, Class<? extends Exception> refusal, Rewriting rewriting, byte[]... seeds) {
        Reading reading = input -> {
            byte[] written = rewriting.rewrite(input);
            Check.same(written, rewriting.rewrite(written.clone()), "written, read and written again");
            return true;
        };
        return of(name, refusal, reading, seeds);
    }

    /** A parser that says what it makes of an input, and never throws. */
    public static Target total(String name, Reading reading, byte[]... seeds) {
        return of(name, Never.class, reading, seeds);
    }

    /** The same, where one run takes a millisecond or more. */
    public Target slow() {
        return new Target(name, refusal, seeds, reading, SLOW_RUNS);
    }

    /**
     * Reads this input.
     *
     * @return whether it was taken; false if it was refused as it may be
     * @throws Exception any other than the one refusal is a finding, and so is every error
     */
    public boolean run(byte[] input) throws Exception {
        byte[] before = input.clone();
        try {
            return reading.read(input);
        } catch (Exception e) {
            if (refusal.isInstance(e)) {
                return false;
            }
            throw e;
        } finally {
            Check.that(Arrays.equals(before, input), "a parser leaves its input as it was");
        }
    }

    /** Parses, and checks what must hold. */
    @FunctionalInterface
    public interface Reading {
        /** @return whether it was taken */
        boolean read(byte[] input) throws Exception;
    }

    /** Parses, and writes what was read. */
    @FunctionalInterface
    public interface Rewriting {
        /** What was read, as it is written. */
        byte[] rewrite(byte[] input) throws Exception;
    }

    /** Is never thrown. */
    private static final class Never extends Exception {
        private static final long serialVersionUID = 1L;
    }
}

package dyad.bench;

/** One group of figures. */
@FunctionalInterface
interface Benchmark {

    /** Measures, and prints what was found. */
    void run(Options options, Table table) throws Exception;
}

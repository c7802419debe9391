package dyad.fitness;

/** A question and what was found. */
public record Answer(Question question, Verdict verdict) {}

package dyad.fitness;

/** Told how an examination goes on, on its thread. */
public interface Progress {

    /** Something begins that takes a while. */
    void begins(Question question);

    /** One question is answered. */
    void answered(Answer answer);
}

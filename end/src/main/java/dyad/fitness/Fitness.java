package dyad.fitness;

import dyad.connection.RelayAccess;
import dyad.connection.RelayException;
import dyad.seam.Entropy;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a relay everything that makes it fit or not. It leaves nothing there but frames that are gone after seconds, and keeps
 * and tells nothing of what others say there.
 */
public final class Fitness {
    private final RelayAccess access;
    private final Entropy entropy;
    private final Tempo tempo;
    private final Progress progress;
    private final List<Answer> answers = new ArrayList<>();

    /**
     * @param entropy may be used by other threads too
     * @param progress told of each answer as soon as it is there
     */
    public Fitness(RelayAccess access, Entropy entropy, Tempo tempo, Progress progress) {
        this.access = access;
        this.entropy = entropy;
        this.tempo = tempo;
        this.progress = progress;
    }

    /**
     * Asks; takes some seconds.
     *
     * @param flood whether to see if the relay stops somebody who floods it: not for a relay that others use
     * @return what was found, in the order of the questions
     * @throws RelayException when the relay cannot be reached at all, or does not let this guest in
     */
    public List<Answer> run(boolean flood) throws RelayException, InterruptedException {
        Memory memory = new Memory(access, entropy, tempo);
        try (Guest guest = Guest.arrive(access, entropy, _ -> {})) {
            Welcome welcome = new Welcome(access, guest.welcome());
            answer(Question.PROTOCOL, welcome.protocol());
            answer(Question.ENCRYPTION, welcome.encryption());
            answer(Question.PACKETS, welcome.packets());
            memory.leave(guest);
        }
        if (access.address().encrypted()) {
            ask(Question.OLDER_ENCRYPTION, new OlderEncryption(access, entropy)::ask);
        }
        ask(Question.LISTENING, new Listening(access, entropy, tempo)::ask);
        ask(Question.PACE, new Pacing(access, entropy, tempo)::ask);
        progress.begins(Question.KEEPING);
        memory.look();
        answer(Question.KEEPING, memory.keeping());
        answer(Question.LASTING, memory.lasting());
        answer(Question.FORGETTING, memory.forgetting());
        answer(Question.CLOCK, memory.clock());
        if (flood) {
            ask(Question.FLOOD, new Flood(access, entropy, tempo)::ask);
        }
        return List.copyOf(answers);
    }

    /** Whether two can be linked there. */
    public static boolean isFit(List<Answer> answers) {
        return answers.stream().noneMatch(answer -> answer.verdict() instanceof Verdict.Bad);
    }

    private interface Inquiry {
        Verdict ask() throws RelayException, InterruptedException;
    }

    private void ask(Question question, Inquiry inquiry) throws InterruptedException {
        progress.begins(question);
        Verdict verdict;
        try {
            verdict = inquiry.ask();
        } catch (RelayException failure) {
            verdict = new Verdict.Bad(
                    "The relay let one guest in, and the next not: " + failure.sentence() + ".",
                    "Let every end connect as often as it needs to, several at once from one address.");
        }
        answer(question, verdict);
    }

    private void answer(Question question, Verdict verdict) {
        Answer answer = new Answer(question, verdict);
        answers.add(answer);
        progress.answered(answer);
    }
}

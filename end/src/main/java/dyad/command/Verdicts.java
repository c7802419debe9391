package dyad.command;

import dyad.fitness.Answer;
import dyad.fitness.Fitness;
import dyad.fitness.Progress;
import dyad.fitness.Question;
import dyad.fitness.Verdict;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Prints what is found of a relay, as it is found. */
final class Verdicts implements Progress {

    private final Output output;

    Verdicts(Output output) {
        this.output = output;
    }

    @Override
    public void begins(Question question) {
        if (!output.isJson()) {
            output.note("… " + question.title());
        }
    }

    @Override
    public void answered(Answer answer) {
        Verdict verdict = answer.verdict();
        JsonObjectBuilder object = output.object()
                .add("question", answer.question().word())
                .add("verdict", word(verdict))
                .add("found", verdict.found());
        verdict.advice().ifPresent(advice -> object.add("advice", advice));
        String line = "%-8s %s: %s".formatted(mark(verdict), answer.question().title(), verdict.found());
        String whole = verdict.advice()
                .map(advice -> line + System.lineSeparator() + " ".repeat(9) + advice)
                .orElse(line);
        output.line(object.build(), whole);
    }

    /** The last line. */
    void end(String relay, List<Answer> answers) {
        boolean fit = Fitness.isFit(answers);
        long warnings = answers.stream()
                .filter(answer -> answer.verdict() instanceof Verdict.Warning)
                .count();
        String sentence = fit ? relay + " is fit" : relay + " is not fit";
        String more = warnings == 0 ? "." : ", with " + warnings + (warnings == 1 ? " warning." : " warnings.");
        output.line(
                output.object()
                        .add("relay", relay)
                        .add("fit", fit)
                        .add("warnings", warnings)
                        .build(),
                sentence + (fit ? more : "."));
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good _ -> "good";
            case Verdict.Warning _ -> "warning";
            case Verdict.Bad _ -> "bad";
            case Verdict.Unknown _ -> "unknown";
        };
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good _ -> "good";
            case Verdict.Warning _ -> "warning";
            case Verdict.Bad _ -> "not good";
            case Verdict.Unknown _ -> "unknown";
        };
    }
}

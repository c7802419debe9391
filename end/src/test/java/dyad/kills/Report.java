package dyad.kills;

/** The figures of a run. */
record Report(Score score, Verdict verdict, long seconds) {

    String text() {
        StringBuilder text = new StringBuilder();
        score.counts().forEach((what, times) -> text.append("%7d  %s%n".formatted(times, what)));
        Loss loss = verdict.loss();
        text.append("%7d  kills with -9 in %d s%n".formatted(score.kills(), seconds));
        text.append("%d lost, %d twice, %d out of order; integrity of the databases: %s%n"
                .formatted(loss.lost(), loss.twice(), loss.disordered(), String.join(", ", verdict.integrity())));
        return text.toString();
    }
}

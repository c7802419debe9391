package dyad.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;

/**
 * Tells a meeting's course in the terminal, each thing once. {@link #tell} is called on one thread; {@link #giveUp} on
 * any.
 */
final class MeetingTeller implements AutoCloseable {

    private final EndClient end;
    private final Terminal terminal;
    private final Output output;
    private final boolean offering;
    private final Countdown countdown;
    private final YesOrNo question;
    private boolean codeTold;
    private boolean wordsTold;
    private boolean waitingTold;
    private volatile String stage = "none";

    /** @param offering this side shows the code, the other takes it */
    MeetingTeller(EndClient end, Terminal terminal, Output output, boolean offering) {
        this.end = end;
        this.terminal = terminal;
        this.output = output;
        this.offering = offering;
        this.countdown = new Countdown(terminal);
        this.question = new YesOrNo(terminal, end, output);
    }

    /** Tells what is new. */
    void tell(JsonObject meeting) throws CommandFailure {
        stage = meeting.getString("stage");
        switch (stage) {
            case "offering", "exchanging" -> tellCode(meeting);
            case "words", "met" -> tellWords(meeting);
            case "waiting" -> tellWaiting(meeting);
            case "failed" ->
                throw new CommandFailure(
                        ExitCode.FAILED, meeting.getString("problem", "failed"), meeting.getString("problemText", "?"));
            default -> throw new CommandFailure(ExitCode.FAILED, "cancelled", "The meeting was given up.");
        }
    }

    private void tellCode(JsonObject meeting) {
        if (codeTold || !meeting.containsKey("code")) {
            return;
        }
        codeTold = true;
        String code = meeting.getString("code");
        String lead =
                offering ? "Let the other scan this, or send them the code:" : "The other may scan this in return:";
        String human = lead + "\n\n" + qr(meeting) + "\n\n" + code + "\n";
        if (offering) {
            output.line("code", code, human);
        } else {
            output.human(human);
        }
        if (offering && output.isConversation() && meeting.containsKey("expiresAt")) {
            countdown.until(meeting.getJsonNumber("expiresAt").longValue());
        }
    }

    private String qr(JsonObject meeting) {
        return new TerminalQr(meeting.getJsonArray("qr").getValuesAs(JsonString::getString), terminal.interactive())
                .draw();
    }

    private void tellWords(JsonObject meeting) {
        if (wordsTold || !meeting.containsKey("words")) {
            return;
        }
        wordsTold = true;
        countdown.close();
        String words = meeting.getJsonArray("words").getValuesAs(JsonString::getString).stream()
                .collect(Collectors.joining(" "));
        output.line("words", words, "\n  " + words + "   (" + colour(meeting) + ")\n");
        if (meeting.getBoolean("mutual")) {
            output.human("Each of you has scanned the other's code.");
        }
        if (output.isConversation()) {
            question.ask();
        } else {
            output.human("The same on both sides? Then: dyad confirm. If not: dyad confirm --deny");
        }
    }

    private static String colour(JsonObject meeting) {
        return (meeting.getString("colourName", "") + " " + meeting.getString("colour", "")).strip();
    }

    private void tellWaiting(JsonObject meeting) {
        tellWords(meeting);
        if (!waitingTold) {
            waitingTold = true;
            output.human("Confirmed here. Waiting for the other's yes.");
        }
    }

    /** Tells that the link stands. */
    void tellMet() {
        output.truth("met", "You have met.");
    }

    /** Ctrl-C: the code is void then. Once there are words, the meeting goes on without this command. */
    void giveUp() {
        if (!stage.equals("offering") && !stage.equals("exchanging")) {
            return;
        }
        try {
            end.post("/api/meet/cancel", JsonValue.EMPTY_JSON_OBJECT);
        } catch (CommandFailure e) {
            // Its time runs out by itself.
        }
    }

    @Override
    public void close() {
        countdown.close();
    }
}

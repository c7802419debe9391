package dyad.command;

import jakarta.json.JsonObject;
import java.util.function.BooleanSupplier;

/** Waits until a last word is with the other or at the relay, and says meanwhile how it stands. */
final class LastWord {
    private static final int LOOK_MILLIS = 250;
    private static final int MILLIS_A_SECOND = 1_000;

    private final EndClient end;
    private final Output output;

    LastWord(EndClient end, Output output) {
        this.end = end;
        this.output = output;
    }

    /**
     * Returns once no word of this person's is here alone.
     *
     * @param enough whether they do not want to wait any longer
     */
    void await(BooleanSupplier enough) throws CommandFailure {
        output.note("It is said. Leaving once it is with them or at the relay; Ctrl-C leaves at once.");
        String told = "";
        while (!enough.getAsBoolean()) {
            JsonObject status = end.get("/api/status");
            if (status.getJsonObject("waiting").getInt("kept") == 0) {
                output.note("It is on its way.");
                return;
            }
            String now = standing(status);
            if (!now.equals(told)) {
                output.note("  " + now);
                told = now;
            }
            rest();
        }
        output.note("Leaving without waiting any longer.");
    }

    private static String standing(JsonObject status) {
        if (!status.getString("relay").equals("connected")) {
            return "the relay cannot be reached; waiting for it";
        }
        if (status.getJsonObject("waiting").getBoolean("full")) {
            return "the relay holds no more for them until they have read some of it";
        }
        long millis =
                status.getJsonObject("waiting").getJsonNumber("restsInMillis").longValue();
        return millis == 0
                ? "going over"
                : "about " + Math.ceilDiv(millis, MILLIS_A_SECOND) + " s until the relay has it";
    }

    private static void rest() throws CommandFailure {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.FAILED, "interrupted", "This was interrupted. You have not left.");
        }
    }
}

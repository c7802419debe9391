package dyad.observe;

import java.util.List;

/** The ends that are watched: those of the program, and three that give themselves away, to show that the instrument sees. */
enum Sender {
    /** The program. */
    DYAD("the program"),
    /** Builds its frame when the tick has come, and not before. */
    SEALS_IN_ITS_TICK("control: seals inside its tick"),
    /** Leaves out four of five ticks when it has nothing to say. */
    SKIPS_EMPTY_TICKS("control: skips empty ticks"),
    /** A frame with something in it is a byte longer. */
    VARIES_BY_A_BYTE("control: varies by a byte");

    private static final Edit TICK_FIRST = new Edit("end/src/main/java/dyad/connection/Session.java", """
                        boolean asked = askForFrame();
                        if (!waitUntil(tick.at())) {
                            return;
                        }
            """, """
                        if (!waitUntil(tick.at())) {
                            return;
                        }
                        boolean asked = askForFrame();
                        built.exceptionally(failure -> null).join();
            """);

    private static final Edit NO_SPARES = new Edit(
            "end/src/main/java/dyad/connection/Session.java",
            "own.or(() -> Optional.ofNullable(spares.poll()))",
            "own");

    private static final Edit NOTHING_TO_SAY = new Edit(
            "core/src/main/java/dyad/link/Speech.java",
            "        return message.orElseGet(() -> control.map(Parcel::next).orElse(Chunk.FILLER));",
            """
                    if (message.isEmpty()
                            && control.isEmpty()
                            && ++empty % 5 != 0) {
                        throw new IllegalStateException("nothing to say");
                    }
                    return message.orElseGet(() -> control.map(Parcel::next).orElse(Chunk.FILLER));
            """);

    private static final Edit COUNTED = new Edit(
            "core/src/main/java/dyad/link/Speech.java",
            "    private final Epochs epochs;",
            "    private int empty;\n    private final Epochs epochs;");

    private static final Edit LONGER = new Edit(
            "core/src/main/java/dyad/link/Framing.java",
            "return new Made(parts.sealer().seal(epoch.keys().frameKey(parts.role()), frame), frame.chunk());",
            """
            byte[] sealed = parts.sealer().seal(epoch.keys().frameKey(parts.role()), frame);
            int more = frame.chunk() == Chunk.FILLER ? 0 : 1;
            return new Made(java.util.Arrays.copyOf(sealed, sealed.length + more), frame.chunk());
            """);

    private static final Edit HEARD_THOUGH_LONGER = new Edit(
            "core/src/main/java/dyad/link/Intake.java",
            "if (payload.length != Frame.SIZE ||",
            "if (payload.length < Frame.SIZE ||");

    private static final Edit CUT = new Edit(
            "core/src/main/java/dyad/link/Intake.java",
            "ears.open(topic, payload, retained",
            "ears.open(topic, java.util.Arrays.copyOf(payload, Frame.SIZE), retained");

    private static final Edit TAKEN = new Edit(
            "end/src/main/java/dyad/connection/RelayConnection.java",
            "if (size > Packets.FRAME_BYTES) {",
            "if (size > Packets.FRAME_BYTES + 1) {");

    private final String words;

    Sender(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean isControl() {
        return this != DYAD;
    }

    /** What makes a control of the program. */
    List<Edit> edits() {
        return switch (this) {
            case DYAD -> List.of();
            case SEALS_IN_ITS_TICK -> List.of(TICK_FIRST);
            case SKIPS_EMPTY_TICKS -> List.of(NOTHING_TO_SAY, COUNTED, NO_SPARES);
            case VARIES_BY_A_BYTE -> List.of(LONGER, HEARD_THOUGH_LONGER, CUT, TAKEN);
        };
    }

    /**
     * Where a control is watched: building inside the tick shows on a disk of usual slowness; on this machine's, which forces
     * in 50 µs what an SD card takes 50 ms for, it would hide within the jitter.
     */
    Conditions revealing() {
        return this == SEALS_IN_ITS_TICK ? Conditions.SLOW_DISK : Conditions.QUIET;
    }
}

package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dyad.ache.LastContact;
import dyad.frame.Acknowledgement;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.frame.Frame;
import dyad.nearness.Signal;
import dyad.senses.Presence;
import dyad.senses.SenseBlock;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Safety property 9: what a frame can say at all, field by field. Who adds one sees this fail, and has to ask whether it tells
 * what a person reads, types, or how they sleep, or when they were last there.
 */
final class P09NothingTellsOfThePersonTest {

    @Test
    void aFrameSaysThisAndNothingElse() {
        assertEquals(
                List.of("kind", "sequence", "acknowledged", "words", "bulk", "sense", "chunk"), fields(Frame.class));
        assertEquals(List.of("cumulative", "selective"), fields(Acknowledgement.class));
        assertEquals(List.of("type", "flags", "index", "data"), fields(Chunk.class));
        assertEquals(List.of("LIVE", "RESTING", "MEETING", "NOTICE"), names(Frame.Kind.values()));
    }

    @Test
    void theSensesAreTheseAndLeaveNoByteFree() {
        assertEquals(
                List.of("presence", "tickMillis", "pressing", "touches", "letterKey", "newest", "nearness", "contact"),
                fields(SenseBlock.class));
        assertEquals(List.of("HERE", "AWAKE", "AWAY"), names(Presence.values()));
        assertEquals(List.of("floor", "secondsLeft", "round", "query", "answer"), fields(Signal.class));
        assertEquals(List.of("number", "touch", "ageMillis"), fields(LastContact.class));
        SenseBlock block = new SenseBlock(
                Presence.HERE, 2_000, false, 0, 0, new byte[SenseBlock.NAME], Signal.OFF, LastContact.NONE);
        assertEquals(Frame.SENSE, block.bytes().length);
    }

    @Test
    void aStartRecordTellsOfStartsAndAChunkIsOfOneOfTheseTypes() {
        assertEquals(List.of("own", "partner", "root", "tickMillis", "newest", "before"), fields(StartRecord.class));
        assertEquals(
                List.of(
                        "FILLER",
                        "EPOCH_PROPOSAL",
                        "EPOCH_ANSWER",
                        "EPOCH_COMPLETION",
                        "START_RECORD",
                        "LETTER_KEY",
                        "LETTER",
                        "FREEZE",
                        "WORDS",
                        "BULK",
                        "NEARNESS_QUERY",
                        "NEARNESS_ANSWER",
                        "COMMITMENT",
                        "GIVER_BUNDLE",
                        "TAKER_OPENING",
                        "GIVER_CIPHERTEXT",
                        "CONFIRMATION"),
                names(ChunkType.values()));
        System.out.println(
                "safety: P09 a snapshot of every field of the wire's schema; control: a record with one field more"
                        + " gives another");
    }

    @Test
    void oneFieldMoreWouldBeNoticed() {
        record WithMark(Presence presence, boolean seen) {}
        assertNotEquals(List.of("presence"), fields(WithMark.class));
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}

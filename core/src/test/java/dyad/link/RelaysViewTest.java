package dyad.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.feeling.Feeling;
import dyad.feeling.Feelings;
import dyad.history.MessageId;
import dyad.history.Picture;
import dyad.history.Saying;
import dyad.history.Thumbnail;
import dyad.hum.Profile;
import dyad.keys.SystemPrimitives;
import dyad.senses.Presence;
import dyad.world.Person;
import dyad.world.World;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * All that the relay sees in a quarter of an hour (when, on which topic, how much) is the same whatever the two do: not alike,
 * but equal. That the bytes look like chance is for dyad.together.WhatTheRelaySeesTest, which looks at real ones.
 */
final class RelaysViewTest {
    private static final long SECOND = 1_000;
    private static final int ROUNDS = 15;

    private final Feeling feeling = Feelings.any(new SplittableRandom(5));
    private int names;

    private MessageId name() {
        // Not by chance: what is said must not change what else is drawn in this world.
        return MessageId.of(ByteBuffer.allocate(MessageId.SIZE).putInt(++names).array());
    }

    @Test
    void isTheSameWithTouchPresenceWordsFeelingsAndPicturesAndWithoutThem() throws Exception {
        List<String> still = relaysView((one, other) -> {});
        assertTrue(still.size() > 800, "frames of both in a quarter of an hour: " + still.size());
        for (Map.Entry<String, Action> action : actions().entrySet()) {
            assertEquals(still, relaysView(action.getValue()), action.getKey());
        }
        List<String> all = relaysView((one, other) -> {
            for (Action action : actions().values()) {
                action.on(one, other);
                action.on(other, one);
            }
        });
        assertEquals(still, all, "everything at once, from both sides");
    }

    /** What can be seen is seen: of an end that was killed the relay sees that much, and of no link another pace. */
    @Test
    void isAnotherWhereThereIsSomethingToSee() throws Exception {
        List<String> still = relaysView((one, other) -> {});
        assertNotEquals(still, relaysView((one, other) -> {
            one.kill();
            one.start();
        }));
    }

    private Map<String, Action> actions() {
        return Map.of(
                "a touch", (one, other) -> one.link().touch(true),
                "a touch of both",
                        (one, other) -> {
                            one.link().touch(true);
                            other.link().touch(true);
                        },
                "being together", (one, other) -> one.link().together(true),
                "presence", (one, other) -> one.link().presence(Presence.AWAY),
                "words", (one, other) -> one.say(name(), Saying.words("and more of it ".repeat(80))),
                "a feeling", (one, other) -> one.say(name(), Saying.felt(feeling, "")),
                "a feeling with words", (one, other) -> one.say(name(), Saying.felt(feeling, "so I feel")),
                "a picture", (one, other) -> one.link().show(name(), "look", picture()));
    }

    private static Picture picture() {
        return new Picture(4, 3, new Thumbnail(2, 1, new int[] {0xf00, 0x00f}), new byte[6_000]);
    }

    private static List<String> relaysView(Action action) throws Exception {
        World world = new World(12);
        Person one = new Person(world, 1, Profile.HOME, new SystemPrimitives());
        Person other = new Person(world, 2, Profile.HOME, new SystemPrimitives());
        Person.meet(world, one, other);
        world.pass(60 * SECOND);
        for (int round = 0; round < ROUNDS; round++) {
            action.on(one, other);
            world.pass(30 * SECOND);
            for (Person person : List.of(one, other)) {
                person.link().touch(false);
                person.link().together(false);
                person.link().presence(Presence.HERE);
            }
            world.pass(30 * SECOND);
        }
        List<String> view = new ArrayList<>();
        world.seen().forEach(frame -> view.add(frame.at() + " " + frame.topic() + " " + frame.payload().length));
        return view;
    }

    @FunctionalInterface
    private interface Action {
        void on(Person one, Person other) throws Exception;
    }
}

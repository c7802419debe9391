package dyad.sim;

import dyad.frame.Frame;
import dyad.hum.OutgoingFrame;
import dyad.world.World;
import java.util.List;
import java.util.SplittableRandom;

/** A relay that does what it likes with what it has seen. It holds no key. */
final class HostileRelay {
    private static final int MOST_FRAMES = 100;

    private final World world;
    private final List<Side> sides;
    private final Recorder recorder;
    private final SplittableRandom chance;

    HostileRelay(World world, List<Side> sides, Recorder recorder, SplittableRandom chance) {
        this.world = world;
        this.sides = sides;
        this.recorder = recorder;
        this.chance = chance;
    }

    /** Shows an end recorded frames again, on the topics they had. */
    void replay(Side victim, boolean retained) {
        for (OutgoingFrame frame : recorder.some(chance, chance.nextInt(1, MOST_FRAMES))) {
            show(victim, frame.topic(), frame.payload(), retained);
        }
    }

    /** Publishes recorded frames again: they take the place of newer ones. */
    void republish() {
        for (OutgoingFrame frame : recorder.some(chance, chance.nextInt(1, MOST_FRAMES))) {
            world.inject(frame.topic(), frame.payload());
        }
    }

    /** Shows anybody anything on any topic. */
    void misdirect() {
        List<OutgoingFrame> topics = recorder.some(chance, MOST_FRAMES);
        for (OutgoingFrame frame : recorder.some(chance, chance.nextInt(1, MOST_FRAMES))) {
            Side victim = sides.get(chance.nextInt(sides.size()));
            String topic = topics.get(chance.nextInt(topics.size())).topic();
            show(victim, topic, frame.payload(), chance.nextBoolean());
        }
    }

    /** Shows an end frames of its own making. */
    void forge(Side victim) {
        for (OutgoingFrame frame : recorder.some(chance, chance.nextInt(1, MOST_FRAMES))) {
            byte[] random = new byte[Frame.SIZE];
            chance.nextBytes(random);
            show(victim, frame.topic(), random, chance.nextBoolean());
        }
    }

    private static void show(Side victim, String topic, byte[] payload, boolean retained) {
        victim.person().hum().ifPresent(hum -> hum.show(topic, payload, retained));
    }
}

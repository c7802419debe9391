package dyad.sim;

import dyad.world.World;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** What comes after the storm of a life: the chapters of its plan, in their order. */
final class Chapters {
    private final World world;
    private final List<Side> sides;
    private final Album album;
    private final Trace trace;
    private final SplittableRandom chance;
    private final Rest rest;

    Chapters(World world, List<Side> sides, Album album, Trace trace, SplittableRandom chance) {
        this.world = world;
        this.sides = sides;
        this.album = album;
        this.trace = trace;
        this.chance = chance;
        this.rest = new Rest(world, sides, trace);
    }

    void live(Set<Chapter> drawn) throws Exception {
        rest.comeTo();
        for (Chapter each : drawn) {
            live(each);
        }
    }

    private void live(Chapter each) throws Exception {
        switch (each) {
            case COMEBACK -> {
                Comeback comeback = new Comeback(world, sides, trace, chance);
                comeback.live();
                rest.comeTo();
                comeback.talkOverAnEpoch();
                rest.comeTo();
                comeback.dieOverCompletions();
                rest.comeTo();
                comeback.beCutOffOverACompletion();
                rest.comeTo();
            }
            case ONE_WAY -> {
                new OneWay(world, sides, trace, chance).live();
                rest.comeTo();
            }
            case APART -> {
                new Apart(world, sides, trace, chance).live();
                new Reunion(world, sides, rest, trace, chance).live();
            }
            case COPYING -> new Copying(world, sides, trace, chance).live();
            case LOSS -> new Loss(world, sides, album, trace, chance).live();
        }
    }
}

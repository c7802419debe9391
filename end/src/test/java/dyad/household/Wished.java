package dyad.household;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what was wished for. */
final class Wished implements Wishes {
    private final List<String> wishes = new CopyOnWriteArrayList<>();

    List<String> all() {
        return List.copyOf(wishes);
    }

    @Override
    public void say(String text) {
        wishes.add("say " + text);
    }

    @Override
    public void touch(boolean pressing) {
        wishes.add(pressing ? "touch" : "let go");
    }

    @Override
    public void quiet() {
        wishes.add("quiet");
    }
}

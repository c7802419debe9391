package dyad.world;

import dyad.epoch.CopyEvidence;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.link.LinkListener;
import dyad.nearness.Condition;
import dyad.nearness.Feel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that a person's link has told. */
public final class Diary implements LinkListener {
    private final List<String> heard = new ArrayList<>();
    private final List<String> returned = new ArrayList<>();
    private final List<MessageId> arrived = new ArrayList<>();
    private final List<MessageId> pictured = new ArrayList<>();
    private final List<Boolean> touches = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int touchesTogether;
    private Set<MessageId> handedOver = Set.of();
    private Runnable change = () -> {};
    private Runnable freeze = () -> {};

    void onChange(Runnable action) {
        change = action;
    }

    void onFreeze(Runnable action) {
        freeze = action;
    }

    List<String> heard() {
        return heard;
    }

    List<String> returned() {
        return returned;
    }

    List<MessageId> arrived() {
        return arrived;
    }

    /** The pictures that have come, or will not any more. */
    public List<MessageId> pictured() {
        return pictured;
    }

    /** The other's touches: true for each beginning, false for each end. */
    public List<Boolean> touches() {
        return touches;
    }

    int touchesTogether() {
        return touchesTogether;
    }

    Set<MessageId> handedOver() {
        return handedOver;
    }

    /** What the disk refused. */
    public List<String> problems() {
        return problems;
    }

    @Override
    public void heard(Entry entry) {
        heard.add(entry.text());
    }

    @Override
    public void returned(Entry entry) {
        returned.add(entry.text());
    }

    @Override
    public void pictured(MessageId picture) {
        pictured.add(picture);
    }

    @Override
    public void handedOver(Set<MessageId> messages) {
        handedOver = messages;
    }

    @Override
    public void frozen(CopyEvidence evidence) {
        freeze.run();
    }

    @Override
    public void arrived(MessageId id) {
        arrived.add(id);
    }

    @Override
    public void touched(boolean pressing) {
        touches.add(pressing);
    }

    @Override
    public void touchedTogether() {
        touchesTogether++;
    }

    @Override
    public void felt(Feel feel, Condition condition) {}

    @Override
    public void changed() {
        change.run();
    }

    @Override
    public void problem(String text) {
        problems.add(text);
    }
}

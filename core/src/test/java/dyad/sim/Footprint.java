package dyad.sim;

import dyad.link.Link;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How much a running link holds in memory, by walking through all it can reach of the core's own. */
final class Footprint {
    /** The windows of both streams both ways are 256 chunks of 410 bytes; keys, topics and parcels come to less. */
    private static final long MOST_BYTES = 512 * 1024;

    private static final String OWN = "dyad.";
    private static final Set<String> OUTSIDE = Set.of("dyad.world", "dyad.sim");

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final Map<Class<?>, Shape> shapes = new HashMap<>();
    private long bytes;

    private Footprint() {}

    static void check(String name, Link link) {
        long held = of(link);
        if (held > MOST_BYTES) {
            throw new Violation(Invariant.MEMORY, name + " holds " + held + " bytes");
        }
    }

    static long of(Object root) {
        Footprint footprint = new Footprint();
        footprint.add(root);
        while (!footprint.waiting.isEmpty()) {
            footprint.enter(footprint.waiting.pop());
        }
        return footprint.bytes;
    }

    private void add(Object object) {
        if (object != null && seen.add(object)) {
            waiting.push(object);
        }
    }

    private void enter(Object object) {
        bytes += 16;
        switch (object) {
            case byte[] array -> bytes += array.length;
            case long[] array -> bytes += 8L * array.length;
            case String text -> bytes += text.length();
            case Object[] array -> {
                for (Object each : array) {
                    add(each);
                }
            }
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    add(key);
                    add(value);
                });
            case Collection<?> all -> all.forEach(this::add);
            case Optional<?> perhaps -> perhaps.ifPresent(this::add);
            default -> enterFields(object);
        }
    }

    private void enterFields(Object object) {
        Shape shape = shapes.computeIfAbsent(object.getClass(), Footprint::shape);
        bytes += shape.bytes();
        shape.references().forEach(field -> add(read(field, object)));
    }

    private static Shape shape(Class<?> of) {
        long bytes = 0;
        List<Field> references = new ArrayList<>();
        for (Class<?> type = of; type != null && isOwn(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                bytes += 8;
                if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    references.add(field);
                }
            }
        }
        return new Shape(bytes, references);
    }

    private static boolean isOwn(Class<?> type) {
        return type.getName().startsWith(OWN) && !OUTSIDE.contains(type.getPackageName()) && !type.isHidden();
    }

    private static Object read(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot look into " + field, e);
        }
    }

    /** What all objects of one class have: room for their fields, and what these may refer to. */
    private record Shape(long bytes, List<Field> references) {}
}

package dyad.end;

import dyad.seam.Records;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A store of named values and nothing else, without a disk. */
public final class NamesInMemory implements Store {
    private final Map<String, byte[]> named = new HashMap<>();
    private final Records records = (Records)
            Proxy.newProxyInstance(Records.class.getClassLoader(), new Class<?>[] {Records.class}, this::answer);

    private Object answer(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "get" -> Optional.ofNullable(named.get(arguments[0])).map(byte[]::clone);
            case "put" -> Optional.ofNullable(named.put((String) arguments[0], ((byte[]) arguments[1]).clone()));
            case "remove" -> Optional.ofNullable(named.remove(arguments[0]));
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    @Override
    public synchronized <T> T transact(Work<T> work) throws StoreException {
        return work.run(records);
    }

    @Override
    public void scrub() {
        // There is nothing beneath it.
    }
}

package dyad.command;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Ctrl-C before the JVM acts on it. The JVM's own shutdown hooks cannot tell it from SIGTERM, and can neither wait long
 * nor be hurried by a second one.
 *
 * <p>{@code sun.misc.Signal} is there for this (module jdk.unsupported, JEP 260). It is used by reflection, because javac
 * warns at every mention, which cannot be switched off, and warnings are errors here.
 */
final class Interrupts {
    private final Class<?> handlers;
    private final Method handle;
    private final Object interrupt;

    private Interrupts() throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        handlers = Class.forName("sun.misc.SignalHandler");
        handle = signal.getMethod("handle", signal, handlers);
        interrupt = signal.getConstructor(String.class).newInstance("INT");
    }

    /**
     * Runs {@code work}, on a thread of its own, at the next Ctrl-C; the one after that stops the process as ever, and so
     * does every one after the registration is closed.
     */
    static Lifetime.Registration next(Runnable work) {
        try {
            return new Interrupts().register(work);
        } catch (ReflectiveOperationException leftAlone) {
            // Another JVM, or one told to leave signals alone (-Xrs): Ctrl-C does what it always does.
            return () -> {};
        }
    }

    private Lifetime.Registration register(Runnable work) throws ReflectiveOperationException {
        Object usual = install(lambda(() -> {}));
        Runnable putBack = () -> {
            try {
                install(usual);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("what handled Ctrl-C before does not any more", impossible);
            }
        };
        install(lambda(() -> {
            putBack.run();
            work.run();
        }));
        return putBack::run;
    }

    /** The handler before. The JVM calls a handler on a thread of its own. */
    private Object install(Object handler) throws ReflectiveOperationException {
        return handle.invoke(interrupt, interrupt, handler);
    }

    private Object lambda(Runnable work) {
        return Proxy.newProxyInstance(handlers.getClassLoader(), new Class<?>[] {handlers}, (_, method, _) -> {
            if (!method.getName().equals("handle")) {
                throw new UnsupportedOperationException(method.getName());
            }
            work.run();
            return interrupt;
        });
    }
}

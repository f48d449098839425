package io.penstock.http.program;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes ports fail on demand. Thread-safe. */
public final class Faults {

    private final Map<String, RuntimeException> failing = new ConcurrentHashMap<>();

    /** Lets every call of a method fail from now on. */
    public void fail(String method, RuntimeException failure) {
        failing.put(method, failure);
    }

    /** A port that works like another one, as long as it is not told to fail. */
    <T> T wrap(Class<T> port, T working) {
        Object proxy =
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        Set.of(port).toArray(Class<?>[]::new),
                        (_, method, arguments) -> {
                            RuntimeException failure = failing.get(method.getName());
                            if (failure != null) {
                                throw failure;
                            }
                            try {
                                return method.invoke(working, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                        });
        return port.cast(proxy);
    }
}

package io.penstock.http.program;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes ports fail on demand. Thread-safe. */
public final class Faults {

    private static final String EVERY = "*";

    private final Map<String, RuntimeException> failing = new ConcurrentHashMap<>();
    private final Map<String, RuntimeException> losing = new ConcurrentHashMap<>();

    /** Lets every call of a method fail from now on. */
    public void fail(String method, RuntimeException failure) {
        failing.put(method, failure);
    }

    /** Lets every call of a method do its work, and its answer be lost, from now on. */
    public void loseAnswerOf(String method, RuntimeException failure) {
        losing.put(method, failure);
    }

    /** Lets every call of every port fail from now on. */
    public void failAll(RuntimeException failure) {
        failing.put(EVERY, failure);
    }

    /** Lets everything work again. */
    public void mend() {
        failing.clear();
        losing.clear();
    }

    private Optional<RuntimeException> failureOf(String method) {
        return Optional.ofNullable(failing.get(method))
                .or(() -> Optional.ofNullable(failing.get(EVERY)));
    }

    /** A port that works like another one, as long as it is not told to fail. */
    <T> T wrap(Class<T> port, T working) {
        Object proxy =
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        Set.of(port).toArray(Class<?>[]::new),
                        (_, method, arguments) -> {
                            Optional<RuntimeException> failure = failureOf(method.getName());
                            if (failure.isPresent()) {
                                throw failure.get();
                            }
                            Object answer = invoke(method, working, arguments);
                            RuntimeException lost = losing.get(method.getName());
                            if (lost != null) {
                                throw lost;
                            }
                            return answer;
                        });
        return port.cast(proxy);
    }

    private static @Nullable Object invoke(Method method, Object working, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(working, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}

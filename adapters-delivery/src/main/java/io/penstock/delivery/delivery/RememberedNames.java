package io.penstock.delivery.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks another name service, and remembers its answers for as long as those who ask want. What
 * could not be answered is not remembered.
 *
 * <p>Safe for use by many threads.
 */
final class RememberedNames {

    /** How many hosts are remembered; beyond, the one whose answer is the oldest is forgotten. */
    static final int MOST_HOSTS = 10_000;

    private record Known(List<InetAddress> addresses, long since) {}

    private final NameService names;
    private final LongSupplier nanoseconds;
    private final int most;

    /** In the order of the answers; guarded by itself, and never held while names are asked. */
    private final Map<String, Known> known = new LinkedHashMap<>();

    RememberedNames(NameService names) {
        this(names, System::nanoTime, MOST_HOSTS);
    }

    RememberedNames(NameService names, LongSupplier nanoseconds, int most) {
        this.names = names;
        this.nanoseconds = nanoseconds;
        this.most = most;
    }

    /** The name service of one who takes answers up to an age; 0 takes none that is remembered. */
    NameService notOlderThan(Duration age) {
        return host -> lookUp(host, age);
    }

    private InetAddress[] lookUp(String host, Duration age) throws UnknownHostException {
        Known answer = recall(host);
        if (answer == null || nanoseconds.getAsLong() - answer.since() >= age.toNanos()) {
            answer = new Known(List.of(names.lookUp(host)), nanoseconds.getAsLong());
            remember(host, answer);
        }
        return answer.addresses().toArray(InetAddress[]::new);
    }

    private @Nullable Known recall(String host) {
        synchronized (known) {
            return known.get(host);
        }
    }

    private void remember(String host, Known answer) {
        synchronized (known) {
            known.remove(host);
            if (known.size() >= most) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(host, answer);
        }
    }
}

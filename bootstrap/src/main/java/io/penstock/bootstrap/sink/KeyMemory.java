package io.penstock.bootstrap.sink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Tells keys that were seen before. Of the keys, digests are kept, and of more than 500,000 the
 * newest: an older one counts as new. Not thread-safe.
 */
final class KeyMemory {

    private static final int MOST = 500_000;

    /** Whether it came more than once, by the digest of a key. */
    private final Map<UUID, Boolean> repeated =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
                    return size() > MOST;
                }
            };

    private long keys;
    private long repeatedKeys;
    private long repetitions;

    /** Whether a key was seen before. */
    boolean see(String key) {
        UUID digest = digest(key);
        Boolean before = repeated.get(digest);
        if (before == null) {
            keys++;
            repeated.put(digest, false);
            return false;
        }
        repetitions++;
        if (!before) {
            repeatedKeys++;
            repeated.put(digest, true);
        }
        return true;
    }

    /** How many different keys came. */
    long keys() {
        return keys;
    }

    /** How many keys came more than once. */
    long repeatedKeys() {
        return repeatedKeys;
    }

    /** How many requests came with a key seen before. */
    long repetitions() {
        return repetitions;
    }

    private static UUID digest(String key) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(key.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}

package io.penstock.application.account;

/**
 * What tells a request that is made again with its idempotency key from any other.
 *
 * @param name what stands for caller, address and idempotency key, 1 to 64 characters
 * @param fingerprint a digest of what it asks for, 1 to 64 characters
 */
public record RequestIdentity(String name, String fingerprint) {

    /** How long either of them is at most, in characters. */
    public static final int LONGEST = 64;

    public RequestIdentity {
        requireLength("name", name);
        requireLength("fingerprint", fingerprint);
    }

    private static void requireLength(String what, String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The " + what + " of a request has 1 to " + LONGEST + " characters.");
        }
    }
}

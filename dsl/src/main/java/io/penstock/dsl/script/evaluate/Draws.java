package io.penstock.dsl.script.evaluate;

import java.nio.charset.StandardCharsets;

/**
 * The published function from which every draw comes, written out in the module's README: FNV-1a
 * over texts, the finaliser of SplitMix64, and a multiplication to bring the result into a range.
 */
public final class Draws {

    /** How many values a percentage draw can take: hundredths of a per cent. */
    public static final int HUNDREDTHS = 10_000;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** The key from which a decision's paths begin. */
    static final long ROOT = 0;

    private static final long RANDOM = hash("random");
    private static final long BUCKET = place("bucket", 1);

    private Draws() {}

    /** The seed of a lead, from the text of its id. */
    public static long seed(String leadId) {
        return mix(hash(leadId));
    }

    /**
     * The seed of one of the decisions about a lead.
     *
     * @param decision counts the decisions about the lead, from 1; the first has the lead's own
     *     seed, and every later one draws afresh
     */
    public static long seed(String leadId, int decision) {
        if (decision < 1) {
            throw new IllegalArgumentException(
                    "Decisions are counted from 1, not " + decision + ".");
        }
        return decision == 1 ? seed(leadId) : seed(leadId + "/" + decision);
    }

    /**
     * The seed of a lead that is drawn again.
     *
     * @param seed the lead's own
     * @param round 0 for the lead's own draws, 1 or more for further ones
     */
    public static long round(long seed, int round) {
        return round == 0 ? seed : mix(seed + round * GOLDEN);
    }

    /** A whole number from 1 to 100 that belongs to the lead with this seed. */
    public static int random(long seed) {
        return 1 + (int) draw(seed, RANDOM, 100);
    }

    /** The 64-bit FNV-1a hash of a text's UTF-8 bytes. */
    public static long hash(String text) {
        long hash = FNV_OFFSET;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    /**
     * What stands for a line within its script.
     *
     * @param canonical the line's canonical text
     * @param occurrence 1 for the first line of the script with this text, 2 for the second …
     */
    public static long place(String canonical, int occurrence) {
        return hash(canonical) + occurrence * GOLDEN;
    }

    /** The key of a line that is reached by a path with the given key; 0 is the key of no path. */
    public static long key(long path, long place) {
        return mix(path ^ place);
    }

    /** The key of the draw that a bucket makes, given the key of the line that names the bucket. */
    public static long bucketKey(long line) {
        return key(line, BUCKET);
    }

    /**
     * The draw of a seed for a key.
     *
     * @param bound how many values there are, 1 or more
     * @return 0 or more, less than the bound
     */
    public static long draw(long seed, long key, long bound) {
        return Math.unsignedMultiplyHigh(mix(seed ^ key), bound);
    }

    /** The percentage draw of a seed for a key: 0 to 9,999 hundredths of a per cent. */
    public static int hundredths(long seed, long key) {
        return (int) draw(seed, key, HUNDREDTHS);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}

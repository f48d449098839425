package io.penstock.bootstrap.geoip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes small files of countries in version 2 of MaxMind's format: a search tree with records of
 * 24 bits, the data, and the metadata. Networks do not overlap.
 */
public final class CountryFile {

    private static final int EMPTY = -1;
    private static final int SEPARATOR_BYTES = 16;
    private static final int IPV6_BITS = 128;
    private static final int IPV4_BITS = 32;
    private static final byte[] MARKER = {(byte) 0xAB, (byte) 0xCD, (byte) 0xEF};

    /** A value below {@link #EMPTY} is a place in the data, counted down from there. */
    private final List<int[]> nodes = new ArrayList<>();

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final int bits;

    private CountryFile(int bits) {
        this.bits = bits;
        addNode();
    }

    /** A file of IPv6 networks, in which IPv4 networks have their place too. */
    public static CountryFile ofBoth() {
        return new CountryFile(IPV6_BITS);
    }

    /** A file of IPv4 networks. */
    public static CountryFile ofIpv4() {
        return new CountryFile(IPV4_BITS);
    }

    /** Adds a network, such as 203.0.113.0/24, whose country has a code. */
    public CountryFile with(String network, String code) {
        return with(network, Map.of("country", Map.of("iso_code", code)));
    }

    /** Adds a network with a record of texts and maps. */
    public CountryFile with(String network, Map<String, ?> record) {
        String[] parts = network.split("/", 2);
        byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
        int skipped = bits - 8 * address.length;
        int length = skipped + Integer.parseInt(parts[1]);
        int place = EMPTY - 1 - data.size();
        write(data, record);
        int node = 0;
        for (int depth = 0; depth < length - 1; depth++) {
            node = child(node, bit(address, depth - skipped));
        }
        nodes.get(node)[bit(address, length - 1 - skipped)] = place;
        return this;
    }

    private static int bit(byte[] address, int index) {
        return index < 0 ? 0 : address[index / 8] >> (7 - index % 8) & 1;
    }

    private int child(int node, int side) {
        if (nodes.get(node)[side] == EMPTY) {
            nodes.get(node)[side] = nodes.size();
            addNode();
        }
        return nodes.get(node)[side];
    }

    private void addNode() {
        nodes.add(new int[] {EMPTY, EMPTY});
    }

    /** Writes the file, over one that is there. */
    public Path write(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int[] node : nodes) {
            for (int value : node) {
                writeNumber(out, record(value), 3);
            }
        }
        out.writeBytes(new byte[SEPARATOR_BYTES]);
        out.writeBytes(data.toByteArray());
        out.writeBytes(MARKER);
        out.writeBytes("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
        write(out, metadata());
        return Files.write(file, out.toByteArray());
    }

    private int record(int value) {
        if (value == EMPTY) {
            return nodes.size();
        }
        return value > EMPTY ? value : nodes.size() + SEPARATOR_BYTES + (EMPTY - 1 - value);
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "node_count",
                nodes.size(),
                "record_size",
                24,
                "ip_version",
                bits == IPV6_BITS ? 6 : 4,
                "database_type",
                "Test-Country",
                "languages",
                List.of("en"),
                "binary_format_major_version",
                2,
                "binary_format_minor_version",
                0,
                "build_epoch",
                1_763_640_000L,
                "description",
                Map.of("en", "A test"));
    }

    /** The first byte holds the type and the size; types above 7 stand in a second one. */
    private static void write(ByteArrayOutputStream out, Object value) {
        switch (value) {
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.write(2 << 5 | bytes.length);
                out.writeBytes(bytes);
            }
            case Integer number -> {
                out.write(6 << 5 | 4);
                writeNumber(out, number, 4);
            }
            case Long number -> {
                out.write(8);
                out.write(9 - 7);
                writeNumber(out, number, 8);
            }
            case List<?> list -> {
                out.write(list.size());
                out.write(11 - 7);
                list.forEach(item -> write(out, item));
            }
            case Map<?, ?> map -> {
                out.write(7 << 5 | map.size());
                new TreeMap<>(map)
                        .forEach((key, item) -> {
                            write(out, key);
                            write(out, item);
                        });
            }
            default -> throw new IllegalArgumentException("No such type: " + value.getClass());
        }
    }

    private static void writeNumber(ByteArrayOutputStream out, long number, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write((int) (number >> shift));
        }
    }
}

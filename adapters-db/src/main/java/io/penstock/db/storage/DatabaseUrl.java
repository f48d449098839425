package io.penstock.db.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC URL, as it was given and as it is used.
 *
 * @param dialect which database it leads to
 * @param jdbc as the driver gets it
 * @param file the path of the embedded database without its suffix, where it is one
 */
record DatabaseUrl(Dialect dialect, String jdbc, Optional<Path> file) {

    private static final String H2 = "jdbc:h2:";
    private static final String MYSQL = "jdbc:mysql:";
    private static final String MARIADB = "jdbc:mariadb:";
    private static final Pattern OTHER_H2_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9]+:.*");

    /** A driver may stand before another one, to trace it or to make it fail. */
    private static final Pattern WRAPPED =
            Pattern.compile("jdbc:[a-z][\\w.+-]*:(?:[\\w.+-]+:)*(mysql|mariadb)://.*");

    private static final Pattern SECRET =
            Pattern.compile("(?i)(password\\d?=)[^&;]*|(?<=//)[^@/]*(?=@)");

    /**
     * With a delay, every kill of the program loses rows that were committed; without the mode, H2
     * does not read the SQL that MySQL reads.
     */
    private static final List<String> H2_OPTIONS =
            List.of(
                    "MODE=MySQL",
                    "DATABASE_TO_LOWER=TRUE",
                    "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                    "WRITE_DELAY=0",
                    "LOCK_TIMEOUT=10000",
                    "DB_CLOSE_ON_EXIT=FALSE");

    /**
     * Reads a URL.
     *
     * @throws IllegalArgumentException when it is of no known kind
     */
    static DatabaseUrl of(String url) {
        if (url.startsWith(H2)) {
            return embedded(url.substring(H2.length()));
        }
        if (url.startsWith(MYSQL)) {
            return new DatabaseUrl(Dialect.MYSQL, url, Optional.empty());
        }
        if (url.startsWith(MARIADB)) {
            return new DatabaseUrl(Dialect.MARIADB, url, Optional.empty());
        }
        Matcher wrapped = WRAPPED.matcher(url);
        if (wrapped.matches()) {
            Dialect dialect = wrapped.group(1).equals("mysql") ? Dialect.MYSQL : Dialect.MARIADB;
            return new DatabaseUrl(dialect, url, Optional.empty());
        }
        throw new IllegalArgumentException(
                "A database's URL begins with "
                        + String.join(", ", H2, MYSQL, MARIADB)
                        + " and not as this one.");
    }

    /** The URL without any password in it. */
    String shown() {
        return SECRET.matcher(jdbc).replaceAll("$1***");
    }

    private static DatabaseUrl embedded(String rest) {
        List<String> parts = List.of(rest.split(";", -1));
        String first = parts.getFirst();
        String place = first.startsWith("file:") ? first.substring(5) : first;
        boolean isFile = !OTHER_H2_SCHEME.matcher(place).matches() || isWindowsPath(place);
        Optional<Path> file = isFile ? Optional.of(absolute(place)) : Optional.empty();
        List<String> url = new ArrayList<>();
        // An interrupted thread closes the file channel under the database: retry: opens it again.
        url.add(H2 + file.map(path -> "retry:" + path).orElse(place));
        url.addAll(H2_OPTIONS);
        if (place.startsWith("mem:")) {
            url.add("DB_CLOSE_DELAY=-1");
        }
        for (String option : parts.subList(1, parts.size())) {
            if (isFree(option, url)) {
                url.add(option);
            }
        }
        return new DatabaseUrl(Dialect.H2, String.join(";", url), file);
    }

    private static boolean isWindowsPath(String place) {
        return place.length() > 1 && place.charAt(1) == ':';
    }

    private static Path absolute(String place) {
        String path =
                place.startsWith("~/")
                        ? System.getProperty("user.home") + place.substring(1)
                        : place;
        return Path.of(path).toAbsolutePath().normalize();
    }

    /** Whether nothing in the URL sets this option yet. */
    private static boolean isFree(String option, List<String> url) {
        String name = option.substring(0, option.indexOf('=') + 1).toUpperCase(Locale.ROOT);
        return !name.isEmpty() && url.stream().noneMatch(ours -> ours.startsWith(name));
    }
}

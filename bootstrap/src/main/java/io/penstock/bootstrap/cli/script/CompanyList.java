package io.penstock.bootstrap.cli.script;

import io.penstock.domain.company.CompanyId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads lists of company numbers. */
final class CompanyList {

    private static final int LONGEST_RANGE = 1_000_000;
    private static final String WHAT = "a company number";

    private CompanyList() {}

    /**
     * Reads a list such as {@code 1-20,42}.
     *
     * @throws InputException when it cannot be read
     */
    static Set<CompanyId> parse(String list) {
        Set<CompanyId> companies = new HashSet<>();
        for (String part : list.split(",", -1)) {
            String[] ends = part.strip().split("-", 2);
            int from = Numbers.positive(bare(ends[0]), WHAT);
            int to = Numbers.positive(bare(ends[ends.length - 1]), WHAT);
            if (from > to || to - from >= LONGEST_RANGE) {
                throw new InputException(
                        "--companies: "
                                + part
                                + " must lead upwards, over at most "
                                + LONGEST_RANGE
                                + " numbers.");
            }
            IntStream.rangeClosed(from, to).mapToObj(CompanyId::new).forEach(companies::add);
        }
        return companies;
    }

    private static String bare(String number) {
        String stripped = number.strip();
        return stripped.startsWith("#") ? stripped.substring(1) : stripped;
    }
}

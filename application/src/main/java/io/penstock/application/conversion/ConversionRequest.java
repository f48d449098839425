package io.penstock.application.conversion;

import io.penstock.application.lead.Conversion;
import io.penstock.domain.company.BuyerWords;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BuyerReference;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company's word on a lead as it was sent. What is blank is as good as not there, and numbers may
 * be given as text and texts as numbers, since forms and addresses know no difference.
 *
 * @param lead the lead's own id
 * @param reference the name by which the company knows the lead; there exactly where no id is,
 *     unless there are problems
 * @param company who says it, where the caller may choose
 * @param status the word
 * @param value the amount that goes with it
 * @param reason why the lead is cancelled, 0 or more; 0 unless given
 * @param problems all that is wrong with the request
 */
record ConversionRequest(
        Optional<String> lead,
        Optional<String> reference,
        Optional<CompanyId> company,
        String status,
        Optional<BigDecimal> value,
        long reason,
        List<DocumentProblem> problems) {

    static final String LEAD = "lead";
    static final String REFERENCE = "reference";
    static final String COMPANY = "company";
    static final String STATUS = "status";

    private static final int LONGEST_REFERENCE = 10_000;

    private static final String VALUE = "value";
    private static final String REASON = "reason";
    private static final String WHOLE = "[0-9]{1,18}";

    ConversionRequest {
        problems = List.copyOf(problems);
    }

    /**
     * Reads a request.
     *
     * @param speaker the company that speaks for itself; absent where the caller says which one
     *     does
     */
    static ConversionRequest read(
            Map<String, ? extends @Nullable Object> body, Optional<CompanyId> speaker) {
        DocumentReader reader = new DocumentReader(plain(body));
        Optional<String> lead = reader.text(LEAD, Conversion.LONGEST_REFERENCE);
        Optional<String> reference =
                reader.text(REFERENCE, LONGEST_REFERENCE).map(BuyerReference::of);
        String status = reader.requiredText(STATUS, BuyerWords.LONGEST_WORD);
        Optional<BigDecimal> value = reader.money(VALUE);
        long reason = reader.whole(REASON, 0, Long.MAX_VALUE).orElse(0L);
        Optional<CompanyId> company = speaker;
        if (speaker.isEmpty()) {
            company =
                    reader.whole(COMPANY, 1, Integer.MAX_VALUE)
                            .map(number -> new CompanyId(number.intValue()));
            if (reference.isPresent() && !reader.keys().contains(COMPANY)) {
                reader.problem(COMPANY, "is required beside a reference, for it is the company's");
            }
        }
        if (lead.isPresent() && reference.isPresent()) {
            reader.problem(REFERENCE, "must not be given beside lead; give one of them");
        } else if (!reader.keys().contains(LEAD) && !reader.keys().contains(REFERENCE)) {
            reader.problem(LEAD, "is required, or reference in its place");
        }
        return new ConversionRequest(
                lead, reference, company, status, value, reason, reader.finish());
    }

    private static Map<String, @Nullable Object> plain(
            Map<String, ? extends @Nullable Object> body) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        body.forEach((key, value) -> {
            if (value != null && !(value instanceof String text && text.isBlank())) {
                plain.put(key, plain(key, value));
            }
        });
        return plain;
    }

    private static Object plain(String key, Object value) {
        return switch (key) {
            case LEAD, REFERENCE, STATUS ->
                    value instanceof Number || value instanceof String
                            ? value.toString().strip()
                            : value;
            case COMPANY, REASON ->
                    value instanceof String text && text.strip().matches(WHOLE)
                            ? Long.valueOf(text.strip())
                            : value;
            default -> value;
        };
    }
}

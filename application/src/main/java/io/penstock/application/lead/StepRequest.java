package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says with a step.
 *
 * @param company the company that the operator chose when confirming
 * @param corrections what the call center corrected
 * @param reason why the lead is cancelled
 * @param problems all that is wrong with the request
 */
record StepRequest(
        Optional<CompanyId> company,
        LeadAttributes corrections,
        OptionalLong reason,
        List<DocumentProblem> problems) {

    static final String COMPANY = "company";

    private static final String REASON = Attribute.REASON.key();
    private static final List<Attribute> CORRECTABLE =
            List.of(Attribute.GEO, Attribute.CITY, Attribute.AREA);

    StepRequest {
        problems = List.copyOf(problems);
    }

    static StepRequest read(LeadStep step, Map<String, ? extends @Nullable Object> body) {
        DocumentReader reader = new DocumentReader(body);
        return switch (step) {
            case CONFIRM -> confirmation(reader);
            case CANCEL -> {
                reader.require(REASON);
                Optional<Long> reason = reader.whole(REASON, 0, Long.MAX_VALUE);
                yield new StepRequest(
                        Optional.empty(),
                        LeadAttributes.none(),
                        reason.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                        reader.finish());
            }
            case HOLD, TRASH, RETURN, DELETE ->
                    new StepRequest(
                            Optional.empty(),
                            LeadAttributes.none(),
                            OptionalLong.empty(),
                            reader.finish());
        };
    }

    private static StepRequest confirmation(DocumentReader reader) {
        Optional<CompanyId> company =
                reader.whole(COMPANY, 1, Integer.MAX_VALUE)
                        .map(number -> new CompanyId(number.intValue()));
        Map<String, @Nullable Object> corrected = new LinkedHashMap<>();
        for (Attribute attribute : CORRECTABLE) {
            reader.anything(attribute.key())
                    .ifPresent(value -> corrected.put(attribute.key(), value));
        }
        LeadSubmission read = LeadReader.readAttributes(corrected);
        List<DocumentProblem> problems = new ArrayList<>(reader.finish());
        problems.addAll(read.problems());
        return new StepRequest(company, read.attributes(), OptionalLong.empty(), problems);
    }

    /** The names of what was corrected, in the order of {@link Attribute}. */
    List<String> corrected() {
        return corrections.asMap().keySet().stream().map(Attribute::key).toList();
    }

    /** The attributes of a lead after the corrections. */
    LeadAttributes correct(LeadAttributes attributes) {
        LeadAttributes.Builder corrected = attributes.toBuilder();
        for (Attribute attribute : CORRECTABLE) {
            String value = corrections.text(attribute);
            if (value != null && attribute.kind() == Attribute.Kind.COUNTRY) {
                corrected.country(attribute, value);
            } else if (value != null) {
                corrected.text(attribute, value);
            }
        }
        return corrected.build();
    }
}

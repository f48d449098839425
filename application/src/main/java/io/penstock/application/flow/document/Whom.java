package io.penstock.application.flow.document;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.dsl.document.DocumentReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The company that a recipient is.
 *
 * @param label its name, or what the flow calls it
 * @param company its number, where that is given
 */
record Whom(String label, Optional<CompanyId> company) {

    static final String RECIPIENT = "recipient";
    static final String COMPANY = "company";
    static final String NAME = "name";

    private static final Pattern NUMBER = Pattern.compile("\\s*#([1-9]\\d{0,9})\\s*");

    /** The company of a name, or of a number such as {@code #7}. */
    static Whom named(String text) {
        Matcher matcher = NUMBER.matcher(text);
        boolean isNumber =
                matcher.matches() && Long.parseLong(matcher.group(1)) <= Integer.MAX_VALUE;
        return isNumber
                ? new Whom(
                        text.strip(),
                        Optional.of(new CompanyId(Integer.parseInt(matcher.group(1)))))
                : new Whom(text.strip(), Optional.empty());
    }

    /** Reads {@code recipient} or {@code company}; empty where neither is given or fits. */
    static Optional<Whom> beside(DocumentReader reader) {
        List<String> given = List.of(RECIPIENT, COMPANY).stream().filter(reader::has).toList();
        if (given.size() == 2) {
            return both(reader);
        }
        return given.stream().flatMap(key -> read(reader, key).stream()).findFirst();
    }

    /** Reads the company of a recipient's section, where {@code name} may say it too. */
    static Optional<Whom> read(DocumentReader reader) {
        Optional<String> name = label(reader, NAME);
        Optional<Whom> whom = beside(reader);
        if (whom.isEmpty() && !reader.has(RECIPIENT) && !reader.has(COMPANY)) {
            if (!reader.has(NAME)) {
                reader.problem(RECIPIENT, "is required: the name or the number of a company");
            }
            return name.map(Whom::named);
        }
        return whom.map(found ->
                found.company().isPresent()
                        ? new Whom(name.orElse(found.label()), found.company())
                        : found);
    }

    private static Optional<Whom> both(DocumentReader reader) {
        Optional<Whom> label = read(reader, RECIPIENT);
        Optional<Whom> company = read(reader, COMPANY);
        if (company.filter(found -> found.company().isEmpty()).isPresent()) {
            reader.problem(COMPANY, "must be a number where recipient is given as well");
        }
        return label.flatMap(text -> company.map(found -> new Whom(text.label(), found.company())));
    }

    private static Optional<Whom> read(DocumentReader reader, String key) {
        return reader.anything(key).orElse(null) instanceof Number
                ? reader.whole(key, 1, Integer.MAX_VALUE).map(number -> Whom.named("#" + number))
                : label(reader, key).map(Whom::named);
    }

    private static Optional<String> label(DocumentReader reader, String key) {
        Optional<String> text = reader.text(key, Company.MAXIMUM_NAME_LENGTH).map(String::strip);
        if (text.filter(String::isEmpty).isPresent()) {
            reader.problem(key, "must not be empty");
        }
        return text.filter(given -> !given.isEmpty());
    }

    /** What two have in common that are the same. */
    String key() {
        return company.map(CompanyId::toString)
                .orElseGet(() -> label.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    /** The recipient with which nothing is agreed besides. */
    FlowRecipient plain() {
        FlowRecipient usual = FlowRecipient.named(label);
        return new FlowRecipient(
                label,
                company,
                usual.delivery(),
                usual.price(),
                usual.caps(),
                usual.hours(),
                usual.afterRejection(),
                usual.afterError(),
                usual.afterTimeout());
    }
}

package io.penstock.bootstrap.lead;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.penstock.application.lead.PhoneNumbers;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads phone numbers by the numbering plans of libphonenumber. A number that is too long or too
 * short for its country is none. Thread-safe.
 */
public final class InternationalPhoneNumbers implements PhoneNumbers {

    private static final String NO_COUNTRY = "ZZ";

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Inject
    public InternationalPhoneNumbers() {}

    @Override
    public Optional<String> e164(String text, Optional<String> country) {
        try {
            PhoneNumber number =
                    numbers.parse(
                            text,
                            country.map(code -> code.toUpperCase(Locale.ROOT)).orElse(NO_COUNTRY));
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}

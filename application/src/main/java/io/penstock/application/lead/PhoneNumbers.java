package io.penstock.application.lead;

import java.util.Optional;

/**
 * The port that knows how people write phone numbers.
 *
 * <p>Implementations are called from many threads at once and answer from memory.
 */
@FunctionalInterface
public interface PhoneNumbers {

    /**
     * The number in the form of E.164, such as {@code +79110000000}.
     *
     * @param text the number as a person wrote it, of any length
     * @param country the country's two letters, in any case, where a number without a country code
     *     is taken to belong; absent: not known
     * @return the number, or empty where the text is none
     */
    Optional<String> e164(String text, Optional<String> country);
}

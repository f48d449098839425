package io.penstock.application.account;

import io.penstock.domain.account.Principal;
import java.util.Optional;

/**
 * The port that knows the API keys.
 *
 * <p>Implementations are called from many threads at once.
 */
public interface ApiKeys {

    /** The holder of a key as it was presented, or empty where no such key is valid. */
    Optional<Principal> authenticate(String presented);
}

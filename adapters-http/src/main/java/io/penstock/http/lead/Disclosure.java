package io.penstock.http.lead;

import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;

/** How much of what buyers said a caller is shown. */
enum Disclosure {
    /** All of it. */
    FULL,
    /** Only what came of it: a source has no business with the words of buyers. */
    OUTCOME;

    static Disclosure to(Principal principal) {
        return principal.role() == Role.SOURCE ? OUTCOME : FULL;
    }
}

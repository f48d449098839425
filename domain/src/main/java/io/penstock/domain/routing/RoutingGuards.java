package io.penstock.domain.routing;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;

/**
 * What a script asks about a company while a lead is being routed: the guards {@code @active} and
 * {@code max(…)}.
 *
 * <p>An answer holds for the whole decision: asked twice, it is the same.
 */
public interface RoutingGuards {

    /** Guards that hold for every company and every cap. */
    RoutingGuards OPEN =
            new RoutingGuards() {
                @Override
                public boolean active(CompanyId company) {
                    return true;
                }

                @Override
                public long used(CompanyId company, Cap cap) {
                    return 0;
                }
            };

    /** Whether lines that name the company are passed over, as if they were not there. */
    default boolean passesOver(CompanyId company) {
        return false;
    }

    /** Whether the company is enabled and has a balance above its blocking limit. */
    boolean active(CompanyId company);

    /** How many leads of the company count towards the cap now, 0 or more. */
    long used(CompanyId company, Cap cap);

    /**
     * Whether what is asked here is kept to tell of the decision later. Then the guards of a line
     * are asked for before its draw is made; otherwise only of lines whose draw is in their favour.
     * Guards that pass companies over are recorded.
     */
    default boolean isRecorded() {
        return false;
    }
}

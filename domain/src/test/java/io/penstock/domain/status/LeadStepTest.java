package io.penstock.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadStepTest {

    /** Every step from every status, and the status after it; a dash where it is not allowed. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    STEP,    WAITING,   HOLD,      APPROVED,  CANCELLED, TRASH,   DELETED
                    confirm, approved,  approved,  -,         -,         -,       -
                    hold,    hold,      -,         -,         -,         -,       -
                    cancel,  cancelled, cancelled, cancelled, -,         -,       -
                    trash,   trash,     trash,     trash,     trash,     trash,   -
                    return,  -,         -,         cancelled, -,         -,       -
                    delete,  deleted,   deleted,   deleted,   deleted,   deleted, deleted
                    """)
    void aStepIsAllowedFromTheseStatusesAndLeadsThere(
            String step,
            String waiting,
            String hold,
            String approved,
            String cancelled,
            String trash,
            String deleted) {
        String[] expected = {waiting, hold, approved, cancelled, trash, deleted};
        LeadStep made = LeadStep.valueOf(step.toUpperCase(Locale.ROOT));

        for (LeadStatus from : LeadStatus.values()) {
            String after =
                    made.allowedFrom().contains(from)
                            ? made.leadsTo().name().toLowerCase(Locale.ROOT)
                            : "-";
            assertThat(after).as("%s from %s", step, from).isEqualTo(expected[from.ordinal()]);
        }
    }

    @Test
    void aLeadIsOpenWhileItsCompanyWorksItOrItWaitsForOne() {
        assertThat(LeadStatus.values())
                .filteredOn(LeadStatus::isOpen)
                .containsExactly(LeadStatus.WAITING, LeadStatus.HOLD, LeadStatus.APPROVED);
    }
}

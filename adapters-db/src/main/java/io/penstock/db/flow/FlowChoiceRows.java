package io.penstock.db.flow;

import io.penstock.application.flow.FlowChoice;
import io.penstock.db.storage.NewRows;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What flows chose where it is measured what comes of it; rows are added and never changed. */
public final class FlowChoiceRows {

    private FlowChoiceRows() {}

    /** Adds choices; the first for a lead is the one that counts. Does nothing where none are. */
    public static void insert(Handle handle, List<FlowChoice> choices) {
        NewRows rows =
                new NewRows(
                        """
                        INSERT INTO flow_choices (place, lead, decision, chosen, chosen_at)
                        """,
                        "ON DUPLICATE KEY UPDATE lead = VALUES(lead)");
        for (FlowChoice choice : choices) {
            rows.add(
                    choice.place(),
                    choice.lead().value(),
                    choice.decision(),
                    choice.option(),
                    choice.at().toEpochMilli());
        }
        rows.write(handle);
    }
}

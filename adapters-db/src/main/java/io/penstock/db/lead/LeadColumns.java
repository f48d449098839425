package io.penstock.db.lead;

import io.penstock.db.storage.Columns;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a lead from the columns lead_id, offer, received_at and lead_content of a row. */
public final class LeadColumns {

    /** The columns, where the tables leads and lead_data go by l and d. */
    public static final String SELECTED =
            "l.id AS lead_id, l.offer, l.received_at, d.content AS lead_content";

    /** Joins the table of lead data to that of leads; a lead that was erased has no row in it. */
    public static final String DATA_JOIN =
            "LEFT JOIN lead_data d ON d.lead = l.id AND d.what = 'lead'";

    private LeadColumns() {}

    public static Lead read(ResultSet row) throws SQLException {
        LeadData data = LeadData.read(row.getBytes("lead_content"));
        return new Lead(
                new LeadId(row.getString("lead_id")),
                new OfferId(row.getInt("offer")),
                Columns.moment(row, "received_at"),
                data.attributes(),
                data.fields());
    }
}

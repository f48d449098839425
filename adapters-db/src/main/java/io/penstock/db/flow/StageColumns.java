package io.penstock.db.flow;

import io.penstock.db.storage.Columns;
import io.penstock.domain.flow.StageRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads a stage of a flow from the columns flow_revision and flow_stage of a row. */
public final class StageColumns {

    private StageColumns() {}

    /** The stage; empty where the columns are NULL. */
    public static Optional<StageRef> read(ResultSet row) throws SQLException {
        Optional<Long> revision = Columns.optionalLong(row, "flow_revision");
        int stage = row.getInt("flow_stage");
        return revision.map(number -> new StageRef(number, stage));
    }
}

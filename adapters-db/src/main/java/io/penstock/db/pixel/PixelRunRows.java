package io.penstock.db.pixel;

import io.penstock.application.pixel.PixelOccasion;
import io.penstock.application.pixel.PixelRun;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.NewRows;
import io.penstock.domain.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** The runs of pixels within a transaction. */
public final class PixelRunRows {

    /** What {@link #read} needs. */
    static final String SELECTED =
            "id, lead, belongs_to, kind, reference, status, previous, reason, at, firings";

    private PixelRunRows() {}

    /** Writes new runs; one whose lead had one for its occasion already is left out. */
    public static void insert(Handle handle, List<PixelRun> runs) {
        NewRows rows =
                new NewRows(
                        """
                        INSERT INTO pixel_runs
                            (id, lead, belongs_to, kind, reference, status, previous, reason, at,
                             firings, next_at)
                        """,
                        "ON DUPLICATE KEY UPDATE lead = lead");
        for (PixelRun run : runs) {
            rows.add(
                    run.id(),
                    run.lead().value(),
                    PixelNames.owner(run.owner()),
                    PixelNames.KINDS.of(run.occasion().kind()),
                    run.occasion().reference(),
                    run.occasion().status(),
                    run.occasion().previous().orElse(null),
                    run.occasion().reason().isPresent()
                            ? run.occasion().reason().getAsLong()
                            : null,
                    run.occasion().at().toEpochMilli(),
                    StoredFirings.write(run.firings()),
                    run.nextAt().map(Instant::toEpochMilli).orElse(null));
        }
        rows.write(handle);
    }

    static PixelRun read(ResultSet row) throws SQLException {
        return new PixelRun(
                new LeadId(row.getString("lead")),
                PixelNames.readOwner(row.getString("belongs_to")),
                new PixelOccasion(
                        PixelNames.KINDS.read(row.getString("kind")),
                        row.getString("reference"),
                        row.getString("status"),
                        Columns.optionalText(row, "previous"),
                        Columns.optionalLong(row, "reason")
                                .map(OptionalLong::of)
                                .orElse(OptionalLong.empty()),
                        Columns.moment(row, "at")),
                StoredFirings.read(Objects.requireNonNull(row.getBytes("firings"), "firings")));
    }
}

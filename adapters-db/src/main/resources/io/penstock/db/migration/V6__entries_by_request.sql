-- Which request entered a deposit or an adjustment: NULL where it had no idempotency key, where that
-- is free again, and where a lead made the entry.
ALTER TABLE balance_entries ADD COLUMN (
    -- SHA-256 over caller, address and key, in hexadecimal.
    request     VARCHAR(64) NULL,
    -- SHA-256 over what was asked for, in hexadecimal.
    fingerprint VARCHAR(64) NULL
);

CREATE UNIQUE INDEX balance_entries_by_request ON balance_entries (request);

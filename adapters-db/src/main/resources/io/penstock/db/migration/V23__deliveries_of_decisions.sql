-- A program of before would make deliveries that are not found again: it fails, for the column created_at
-- of deliveries has another name.
ALTER TABLE deliveries CHANGE COLUMN created_at made_at BIGINT NOT NULL;

-- The first delivery that a decision made, by which it is found.
ALTER TABLE decisions ADD COLUMN (delivery VARCHAR(40) NULL);

-- The deliveries of leads that were sent to a company again; most leads never are, and take no place here.
CREATE TABLE further_deliveries (
    lead     VARCHAR(40) NOT NULL,
    delivery VARCHAR(40) NOT NULL,
    PRIMARY KEY (lead, delivery)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

UPDATE decisions SET delivery = (
    SELECT d.id FROM deliveries d WHERE d.lead = decisions.lead AND d.decision = decisions.number
    ORDER BY d.made_at, d.id LIMIT 1);

INSERT INTO further_deliveries (lead, delivery)
SELECT d.lead, d.id FROM deliveries d
LEFT JOIN decisions p ON p.lead = d.lead AND p.number = d.decision AND p.delivery = d.id
WHERE p.lead IS NULL;

DROP INDEX deliveries_by_lead ON deliveries;

-- Holds every column that counting reads, and the leads of a company in the order in which it got them.
DROP INDEX decisions_by_company ON decisions;
CREATE INDEX decisions_by_company ON decisions (company, assigned_at, lead, released_at, status);

-- A search that names a company reads what it has now, also of what several have.
DROP INDEX leads_by_company ON leads;

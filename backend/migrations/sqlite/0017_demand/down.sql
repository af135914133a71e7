DELETE FROM role_rights WHERE code IN ('demand:read', 'demand:write', 'demand:decide');
DELETE FROM event_deltas WHERE measure IN ('proposals_made', 'proposals_accepted', 'proposals_acquired');
DELETE FROM statistics_days WHERE measure IN ('proposals_made', 'proposals_accepted', 'proposals_acquired');
DROP TABLE proposal_decisions;
DROP TABLE proposal_rows;
DROP TABLE demand_apart;
DROP TABLE demand_requests;
DROP TABLE demand_entries;
DROP TABLE proposals;

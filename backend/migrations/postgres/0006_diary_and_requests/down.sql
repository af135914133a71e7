DELETE FROM role_rights WHERE code IN ('diary:read', 'diary:write', 'diary:lock');
DELETE FROM statistics_days WHERE measure IN ('items_issued', 'items_returned', 'visits');
DELETE FROM event_deltas WHERE measure IN ('items_issued', 'items_returned', 'visits');
DROP TABLE role_requests;
DROP TABLE locked_days;
DROP TABLE visits;

DELETE FROM event_deltas WHERE measure IN ('postage_cents', 'lending_costs', 'borrowing_costs');
DELETE FROM statistics_months WHERE measure IN ('postage_cents', 'lending_costs', 'borrowing_costs');
DELETE FROM statistics_days WHERE measure IN ('postage_cents', 'lending_costs', 'borrowing_costs');
DELETE FROM role_rights WHERE code IN ('postage:read', 'postage:write');
DROP TABLE voucher_entries;

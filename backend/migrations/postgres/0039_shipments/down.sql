DELETE FROM role_rights WHERE code IN ('shipments:read', 'shipments:write', 'tariffs:write');
DROP TABLE shipment_charges;
DROP TABLE shipment_act_loans;
DROP TABLE shipment_acts;
DROP TABLE shipment_loans;
DROP TABLE shipments;

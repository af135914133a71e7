-- The timeline of one thing asks for the audit of its events; the scope "own" for the loans of one owner.
CREATE INDEX audit_event ON audit (event_id);
CREATE INDEX loans_owner ON loans (owner_id, requested_on, id);

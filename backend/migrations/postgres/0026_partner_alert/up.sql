-- What of the messages of a loan with a partner's system waits for a person: one that did not get through, or one that
-- is to be read.
CREATE TABLE loan_alerts (
    loan_id BIGINT PRIMARY KEY NOT NULL REFERENCES loans (id),
    alert TEXT NOT NULL CHECK (alert IN ('failed', 'to_read'))
);
INSERT INTO loan_alerts (loan_id, alert)
SELECT loan_id, CASE WHEN sum(CASE WHEN direction = 'out' AND state IN ('dead', 'refused') THEN 1 ELSE 0 END) > 0
    THEN 'failed' ELSE 'to_read' END
FROM iso_messages
WHERE loan_id IS NOT NULL AND (is_to_read OR state = 'dead')
GROUP BY loan_id;

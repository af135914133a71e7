-- Since when links in letters about a loan are good: a new one was sent, and those before it open nothing.
CREATE TABLE loan_links (
    loan_id BIGINT PRIMARY KEY NOT NULL REFERENCES loans (id),
    good_since TIMESTAMP NOT NULL
);

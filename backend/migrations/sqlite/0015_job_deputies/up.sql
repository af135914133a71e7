-- In whose name a deputy started a job: what it writes names both.
ALTER TABLE jobs ADD COLUMN deputy_for_id BIGINT REFERENCES accounts (id);

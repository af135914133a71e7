-- Where a copy lies that is delivered by an address on the web.
ALTER TABLE loans ADD COLUMN copy_url TEXT;

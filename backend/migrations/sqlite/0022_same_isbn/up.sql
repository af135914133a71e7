-- Who else waits for the same ISBN.
CREATE INDEX loan_citations_by_isbn ON loan_citations (isbn, loan_id) WHERE isbn IS NOT NULL;

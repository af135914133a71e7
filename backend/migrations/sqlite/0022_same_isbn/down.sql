DROP INDEX loan_citations_by_isbn;

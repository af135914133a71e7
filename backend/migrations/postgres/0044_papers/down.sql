DROP TABLE paper_emblems;

DROP TABLE loan_readers_before;
DROP TABLE loan_turns;

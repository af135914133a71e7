-- The same sums by month and without the library: there are as many days of a library as there are loans, so years are
-- not summed up from them. The month is its first day.
CREATE TABLE statistics_months (
    measure TEXT NOT NULL,
    day DATE NOT NULL,
    side TEXT NOT NULL,
    medium TEXT NOT NULL,
    kind TEXT NOT NULL,
    branch_id BIGINT NOT NULL,
    is_abroad BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    place INTEGER NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (measure, day, side, medium, kind, branch_id, is_abroad, reason, place)
);
INSERT INTO statistics_months (measure, day, side, medium, kind, branch_id, is_abroad, reason, place, n)
SELECT measure, date(day, 'start of month'), side, medium, kind, branch_id, is_abroad, reason, place, SUM(n)
FROM statistics_days
GROUP BY measure, date(day, 'start of month'), side, medium, kind, branch_id, is_abroad, reason, place;

DROP TABLE statistics_months;

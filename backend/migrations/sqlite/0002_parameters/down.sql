DROP TABLE parameter_decisions;

// A busy machine may take several seconds over a real workbook; only a hang should fail.
jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;

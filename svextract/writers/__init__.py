"""From a report to files: the only place that knows encodings, formulas and spreadsheets."""

"""The parts that turn the plans of `plans/` into documents and expected results."""

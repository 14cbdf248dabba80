"""From joined tables and paragraphs to the report: everything that knows what an action plan is."""

"""How each plan of `plans/` is laid out: one function for each document."""

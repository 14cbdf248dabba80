"""Excel workbooks (Office Open XML) become a flow."""

"""Word documents (Office Open XML) become a flow."""

"""OpenDocument text becomes a flow."""

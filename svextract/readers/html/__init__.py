"""Web pages become a flow."""

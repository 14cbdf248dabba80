"""From words and rules to grids, and from grids of pages to whole tables."""

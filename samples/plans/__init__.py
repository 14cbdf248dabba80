"""The plans: invented councils, people and actions, each the truth of its documents."""

"""Tests of the writers, and the made-up reports they write."""

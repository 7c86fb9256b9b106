"""Test what is learned of released firmware."""

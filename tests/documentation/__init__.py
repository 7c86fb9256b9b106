"""Tests that the documentation is whole, and true where a test can see it."""

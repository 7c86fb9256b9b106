"""Test how a release is made."""

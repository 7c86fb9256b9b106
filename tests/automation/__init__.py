"""Tests of automation/."""

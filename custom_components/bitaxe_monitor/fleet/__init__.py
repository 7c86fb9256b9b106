"""All miners together."""

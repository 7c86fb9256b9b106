"""Which sensors there are, and what fills them: descriptions only."""

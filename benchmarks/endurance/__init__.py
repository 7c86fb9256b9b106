"""Let the integration go on for long, and look whether all is as it should be."""

"""From a draft to a story that its section's editor has approved, by the day that it is due."""

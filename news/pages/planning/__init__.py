"""Three times of a story that are not the same: planned for, goes live on, under embargo until."""

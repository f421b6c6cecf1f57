"""What the scheduler leaves behind: what could not go live, and that it is at work."""

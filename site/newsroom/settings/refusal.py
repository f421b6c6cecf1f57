def refuse(why):
    """Ends the process with one line: a wrong setting is nothing to trace back."""
    raise SystemExit(f"Pullquote does not start: {why}")

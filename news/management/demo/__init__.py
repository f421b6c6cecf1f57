"""The demo newspaper: an invented staff, words on the public record, and stories around them.

Everything is made once and then belongs to its editors: what is found, by its key or its address,
is left as it is. Each story is a transaction, so that a run that broke off is taken up by the next.

The words of real people stand in `quotations.json`, and nowhere else: words on the public record,
with their sources. Whoever else speaks here is invented, and speaks in `invented.json`.
"""

from collections import Counter


class Tally:
    """What one run made, what it found and left alone, and what was refused."""

    def __init__(self):
        self.made, self.found, self.refused = Counter(), Counter(), []

    def note(self, what, *, new):
        self.made[what] += new
        self.found[what] += not new

    def refuse(self, what, why):
        """What was noted as new was not made after all."""
        self.made[what] -= 1
        self.refused.append(why)

    def lines(self):
        """A line for each kind of thing, in the order in which they were made."""
        for what in self.made:
            yield f"{what}: {self.made[what]} made, {self.found[what]} left as they were"
        yield from self.refused

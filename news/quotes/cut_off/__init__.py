"""The cut-off guard: what the source says right before and after the words on record.

Words can be verbatim and still mislead: “We will open the bridge” where the speaker went on “but
only if the island pays”. Whether the sense survives is for an editor to judge. The guard shows what
to look at.
"""

from .guard import Surroundings, surroundings

__all__ = ["Surroundings", "surroundings"]

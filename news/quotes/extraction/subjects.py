"""Who an attribution says it was."""

from dataclasses import dataclass

from .name import Name


@dataclass(slots=True)
class Subject:
    """The phrase from token `first` to token `last`, both counted.

    `kind` is "name", "pronoun", "role" or "unnamed"; `word` is the pronoun, or the role's noun.
    """

    kind: str
    first: int
    last: int
    name: Name | None = None
    word: str = ""

"""A name as one sentence prints it."""

from dataclasses import dataclass

from .languages.first_names import FEMALE, MALE
from .russian_endings import gender_of_name

FIRST_NAMES = FEMALE | MALE
POSSESSIVES = ("'s", "’s", "'", "’")


@dataclass(slots=True)
class Name:
    """A name and the tokens from `first` to `last`, both counted, in which it is printed.

    `begins` is the token with which its title or role begins. `is_sure` says that it is a
    person's or an organisation's beyond doubt, `is_owner` that it is printed as a genitive;
    `leaning` is the gender that its ending suggests.
    """

    begins: int
    first: int
    last: int
    words: tuple[str, ...]
    gender: str = ""
    leaning: str = ""
    role: str = ""
    is_organisation: bool = False
    is_sure: bool = False
    is_owner: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.words)


def name_from(
    tokens, begins, first, end, gender="", role="", is_titled=False, is_organisation=False
):
    """The name in the tokens from `first` to before `end`, whose title or role is at `begins`."""
    words = [token.text for token in tokens[first:end]]
    is_owner = words[-1].endswith(POSSESSIVES) or _is_plural_owner(tokens, end)
    if is_owner:
        words[-1] = words[-1].removesuffix("'s").removesuffix("’s").rstrip("'’")
    if not words[-1]:
        return None
    low, leaning = tokens[first].low, ""
    is_known = low in FIRST_NAMES
    if not is_organisation and not gender:
        if is_known:
            gender = "f" if low in FEMALE else "m"
        else:
            leaning = gender_of_name(words) or ("f" if len(words) > 1 and low[-1] == "a" else "")
    return Name(
        begins=begins,
        first=first,
        last=end - 1,
        words=tuple(words),
        gender=gender,
        leaning=leaning,
        role=role,
        is_organisation=is_organisation,
        is_sure=is_titled or bool(role) or is_organisation or (is_known and len(words) > 1),
        is_owner=is_owner,
    )


def _is_plural_owner(tokens, end):
    """Traders’ spokesman Vic Dunmore: an apostrophe that ends the word it stands behind."""
    if not 0 < end < len(tokens) or tokens[end].text not in ("'", "’"):
        return False
    return tokens[end].start == tokens[end - 1].end and tokens[end - 1].low.endswith(
        ("s", "x", "z")
    )

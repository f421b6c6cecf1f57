"""Everyone whom a passage names, by every form of the name."""

from bisect import bisect_left, insort
from collections import defaultdict
from dataclasses import dataclass, field

from .name import Name
from .russian_endings import in_nominative, stem_of, womans_name

NEWEST = 6
DOT = "·"
UNCHANGED = (*"бвгджзклмнпрстфхцчшщьо",)  # how Russian surnames end that women's cases leave alone


@dataclass(slots=True)
class Someone:
    """A person or an organisation, under the longest form that the passage has."""

    words: tuple[str, ...]
    keys: set
    gender: str = ""
    roles: set = field(default_factory=set)
    is_organisation: bool = False
    is_sure: bool = False
    leaning: str = ""
    is_address: bool = False  # Chinese: 葛先生, a surname and a title
    forms: dict = field(default_factory=dict)  # Russian: of each word the likest to a nominative

    @property
    def name(self) -> str:
        return " ".join(self.words)

    @property
    def is_person(self) -> bool:
        return self.is_sure and not self.is_organisation


@dataclass(slots=True, frozen=True)
class Mention:
    """`is_leading`: the name may be what its sentence is about."""

    at: int
    sentence: int
    who: Someone
    is_leading: bool


class People:
    def __init__(self, language):
        self.language = language
        self.mentions = []
        self.by_key = defaultdict(list)

    def meet(self, name: Name, at: int, sentence: int, is_leading: bool) -> Someone:
        """Note a name where it is printed; names are met in the order of the text."""
        keys = self._keys(name)
        who = self._known(keys, name) or self._new(name, keys)
        if self._is_longer(name, who):
            who.words, who.is_address = name.words, False
            who.keys |= set(keys)
        elif len(name.words) == len(who.words):
            who.words = min(who.words, name.words, key=self._nominative_first)
        if self.language.declines and not name.is_organisation:
            self._put_in_nominative(who, name)
        for key in keys:
            if not any(one is who for one in self.by_key[key][-NEWEST:]):
                self.by_key[key].append(who)
        who.gender = who.gender or name.gender
        who.leaning = who.leaning or name.leaning
        who.is_sure |= name.is_sure
        who.is_organisation |= name.is_organisation
        if name.role:
            who.roles.add(name.role)
        self.mentions.append(Mention(at, sentence, who, is_leading))
        return who

    def meet_late(self, name: Name, at: int, sentence: int) -> Someone:
        """Note a name that only its sentence's structure has shown to be one."""
        who = self.meet(name, at, sentence, True)
        insort(self.mentions, self.mentions.pop(), key=lambda mention: mention.at)
        return who

    def find(self, name: Name) -> Someone | None:
        return self._known(self._keys(name), name)

    def before(self, at: int) -> int:
        """How many mentions stand before an offset."""
        return bisect_left(self.mentions, at, key=lambda mention: mention.at)

    def _is_longer(self, name, who):
        if self.language.is_unspaced:
            is_foreign = DOT in name.text and DOT not in who.name
            return is_foreign or (who.is_address and name.first == name.last)
        return len(name.words) > len(who.words)

    def _key(self, word):
        low = word.lower().strip(".")
        return stem_of(low) if self.language.declines else low

    def _keys(self, name):
        """Chinese: the surname, and the whole; of a foreign name, its parts."""
        if self.language.is_unspaced and DOT in name.text:
            return name.text.split(DOT)
        if self.language.is_unspaced and not name.is_organisation:
            return [name.text[0]] if name.last > name.first else [name.text[0], name.text]
        return [self._key(word) for word in name.words]

    def _known(self, keys, name):
        for key in (keys[-1], keys[0]):
            for who in reversed(self.by_key[key][-NEWEST:]):
                if _is_same(keys, who, name):
                    return who
        return None

    def _new(self, name, keys):
        is_address = self.language.is_unspaced and name.last > name.first
        return Someone(name.words, set(keys), is_address=is_address)

    def _nominative_first(self, words):
        """Russian: the shorter form, or the one that ends like a woman's name."""
        if not self.language.declines:
            return 0
        text = " ".join(words)
        return len(text), not text.endswith(("а", "я")), not words[0].endswith(("а", "я"))

    def _put_in_nominative(self, who, name):
        """Семена Тягунова, who is Тягунов elsewhere, is Семен Тягунов."""
        for word in name.words:
            key = self._key(word)
            known = who.forms.get(key, word)
            who.forms[key] = min(known, word, key=_nominative_first)
        self.settle(who)

    def settle(self, who):
        """Russian: put the name into the nominative, as far as is known by now."""
        if len(who.words) < 2 or not self.language.declines or who.is_organisation:
            return
        *given, printed = who.words
        surname = who.forms.get(self._key(printed), printed)
        firsts = [who.forms.get(self._key(word), word) for word in given]
        if who.gender == "f" and printed.endswith(UNCHANGED):
            firsts = [womans_name(first) for first in firsts]
        if surname == printed and printed.endswith(UNCHANGED):
            who.words = (*firsts, printed)  # Тамары Игнатьевны Лось
        if surname == printed or not _is_surname(surname):
            return
        for first, word in zip(firsts, given, strict=True):
            if first == word:  # no better form of it is known
                who.forms[self._key(word)] = in_nominative(word, surname, printed)
        who.words = (*(who.forms.get(self._key(word), word) for word in given), surname)


def _nominative_first(word):
    return len(word), not word.endswith(("а", "я"))


def _is_surname(word):
    """Not the first name of somebody of two, and no indeclinable one."""
    return word.endswith(
        ("ов", "ев", "ёв", "ин", "ын", "ий", "ый", "ой", "ова", "ева", "ина", "ая")
    )


def _is_same(keys, who, name):
    if name.gender and who.gender and name.gender != who.gender and not _is_surname_of(who, name):
        return False
    mine = set(keys)
    is_surname = keys[0] == keys[-1][0] and keys[0] in who.keys
    if is_surname and len(mine) == len(who.keys) == 2 and mine != who.keys:
        return False  # Chinese: two people of one surname
    if mine <= who.keys or who.keys <= mine:
        return name.is_organisation == who.is_organisation or len(mine & who.keys) == len(who.keys)
    return _has_initials(keys, who.keys)


def _is_surname_of(who, name):
    """Edda Gordon, then Gordon: the list takes it for a man's first name."""
    is_alone = len(name.words) == 1 and name.begins == name.first
    return is_alone and len(who.words) > 1 and name.words[0] == who.words[-1]


def _has_initials(keys, known):
    rest = [key for key in keys if key not in known]
    return len(rest) < len(keys) and all(
        len(key) == 1 and any(word.startswith(key) for word in known) for key in rest
    )

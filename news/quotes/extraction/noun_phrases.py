"""A stretch of a sentence read as one phrase: a name, a pronoun, a role, or somebody unnamed.

Phrases are short, bounded by marks and by words such as “and” or “who”, and each is read once.
"""

from .bodies import body_in, body_named, whole_name
from .name import Name
from .sentences import Sentence
from .subjects import Subject

AGED = ("-jährige", "-jähriger")  # berichtete der 23-Jährige: he
OF_AGED = {"der": "er", "die": "sie"}
GENITIVE = ("ы", "и")


class NounPhrases:
    """The names of one sentence, and what stands around them."""

    def __init__(self, sentence: Sentence, names: list[Name], language):
        self.tokens = sentence.tokens
        self.names = names
        self.language = language
        self.by_first = {name.first: name for name in names}
        self.by_begin = {name.begins: name for name in names}
        self.by_last = {name.last: name for name in names}

    def phrase(self, start: int, end: int, is_after=False, is_source=False) -> Subject | None:
        """Who is meant from token `start` to before token `end`.

        `is_after`: a cue stands before it. `is_source`: “according to” does, and the name's case
        says nothing.
        """
        language = self.language
        while (
            start < end
            and start not in self.by_begin
            and (self.tokens[start].low in language.helping)
        ):
            start += 1
        if start >= end:
            return None
        names = [name for name in self.names if name.begins >= start and name.last < end]
        head = self.tokens[start]
        if head.low in language.indefinite:
            return self._indefinite(start, end, names)
        if head.low in language.prepositions and start not in self.by_begin:
            return self._led_in(start, end, names)
        if names and not self._is_bound(names[0], start, is_after, is_source):
            return self._first_named(names, start, end)
        for at in range(start, end):
            if self.tokens[at].low in language.pronouns:
                return self.pronoun(at)
        return self._role(start, end)

    def named(self, name: Name, first: int) -> Subject:
        return Subject("name", min(first, name.begins), name.last, name)

    def pronoun(self, at: int) -> Subject:
        return Subject("pronoun", at, at, word=self.tokens[at].low)

    def is_in_name(self, at: int) -> bool:
        return any(name.first <= at <= name.last for name in self.names)

    def is_plain(self, token) -> bool:
        """A noun or an adjective, as far as the lists know."""
        language = self.language
        return token.is_word and not (
            token.low in language.prepositions
            or token.low in language.breaks
            or token.low in language.helping
            or token.low in language.reporting
            or token.low in language.definite
        )

    def stands_alone(self, name: Name, end: int) -> bool:
        """Whether nothing but the name stands between its comma and the next mark."""
        after = name.last + 1
        if after >= min(end, len(self.tokens)) or not self.tokens[after].is_word:
            return True
        low = self.tokens[after].low
        return low in self.language.breaks or low in self.language.prepositions

    def follows_preposition(self, at: int, start: int) -> bool:
        return at > start and self.tokens[at - 1].low in self.language.prepositions

    def _first_named(self, names, start, end):
        """Lund’s sister Anna: Anna. Lund’s sister: unnamed. Opposition leader Ilse: Ilse."""
        name = names[0]
        if name.is_owner and (name.last + 1 < end or self.language.declines):
            is_named = names[-1] is not name and names[-1].last == end - 1
            return self.named(names[-1], start) if is_named else self._unnamed(start, end)
        name = self._past_employer(name, names)
        return self.named(whole_name(name, self.tokens, end, self.language), start)

    def _past_employer(self, name, names):
        """Opposition leader Ilse Marchetti · Vell Ferries captain Runa Holt: the later name."""
        for later in names:
            between = self.tokens[name.last + 1 : later.begins]
            if later.first > name.last and between and all(map(self.is_plain, between)):
                name = later
        return name

    def _indefinite(self, start, end, names):
        """A neighbour of Mira Voss: unnamed. A tearful Mira Voss: named."""
        name = names[-1] if names else None
        if name and name.last == end - 1 and not name.is_organisation:
            between = self.tokens[start + 1 : name.begins]
            if not any(token.low in self.language.binding for token in between):
                return self.named(name, start)
        return self._unnamed(start, end)

    def _unnamed(self, start, end):
        return Subject("unnamed", start, end - 1)

    def _led_in(self, start, end, names):
        """In a statement Vell Ferries said: who comes after the first phrase."""
        language = self.language
        for at in range(start + 2, end):
            low = self.tokens[at].low
            if self.tokens[at - 1].low in language.prepositions:
                continue
            if low in language.pronouns:
                return self.pronoun(at)
            if low in language.definite or low in language.indefinite:
                return self.phrase(at, end)
        name = names[-1] if names and names[-1].last == end - 1 else None
        if name and (name.begins > start + 1 or (name.is_sure and not language.inverts)):
            return self.named(name, name.begins)
        return self._place(start, end) if language.declines else None

    def _place(self, start, end):
        """В министерстве рыболовства сообщили: the place speaks for the body."""
        name = self.by_begin.get(start + 1)
        is_body = name and (name.is_organisation or _is_acronym(name.words[0]))
        if self.tokens[start].low in ("в", "во") and is_body:
            return self.named(body_named(self.tokens, start + 1, start + 1, end - 1), start)
        return None

    def _is_bound(self, name, start, is_after, is_source):
        """Whether the name hangs on another noun: the head of Vell Ferries, адвокат Миры Фосс."""
        language = self.language
        between = self.tokens[start : name.begins]
        if not between:
            return False
        if any(token.low in language.prepositions for token in between):
            is_near = between[-1].span is not None or self.is_plain(between[-1])
            is_person = len(name.words) > 1 and not name.is_organisation
            return not (is_after and language.bodies_trail and is_person and is_near)
        if language.nouns_are_capitalised:
            return any(token.low in language.definite for token in between[1:])
        if name.is_organisation and len(between) > 1 and between[0].low in language.definite:
            return True
        return language.declines and not is_source and _is_genitive(name)

    def _role(self, start, end):
        language = self.language
        if self.tokens[start].low in language.possessive:
            return self._unnamed(start, end)
        body = body_in(self.tokens, start, end, language)
        if body:
            return Subject("name", start, body.last, body)
        nouns = []
        for at in range(start, end):
            low = self.tokens[at].low
            if at > start and low in language.binding:
                break
            if self.tokens[at].is_word and low not in language.definite:
                nouns.append(low)
        if not nouns:
            return None
        if nouns[-1].endswith(AGED) and self.tokens[start].low in OF_AGED:
            return Subject("pronoun", start, end - 1, word=OF_AGED[self.tokens[start].low])
        usual = nouns[0] if language.inverts else nouns[-1]
        known = (low for low in nouns if low in language.roles or low in language.bodies)
        return Subject("role", start, end - 1, word=next(known, usual))


def _is_acronym(word):
    return word.isupper() and len(word) > 1


def _is_genitive(name):
    if len(name.words) == 1 and not name.is_sure and name.words[0].endswith(("а", "я")):
        return not name.gender
    first, last = name.words[0], name.words[-1]
    return len(name.words) > 1 and first.endswith(GENITIVE) and not last.endswith(("а", "я"))

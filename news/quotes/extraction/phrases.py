"""The subject that follows its cue, past those who are told; and what a sentence is about."""

from .before_cues import REACH, STOPS, BeforeCues
from .subjects import Subject

LONGEST_APPOSITION = 4
LONGEST_CLAUSE = 9
LONGEST_QUESTION = 10
LONGEST_MARKED_NAME = 40


class Phrases(BeforeCues):
    """Finds the subjects of one sentence."""

    def after(self, at: int, is_source: bool = False) -> Subject | None:
        """The subject that begins at a token, after helping words and those who are told."""
        language, count = self.language, len(self.tokens)
        while at < count and self.tokens[at].is_word and at not in self.by_begin:
            low = self.tokens[at].low
            if low in language.speaking_pronouns:
                return self.pronoun(at)
            if low not in language.helping:
                break
            at += 1
        if language.declines:
            if place := self._speaking_place(at):
                return place
            at = self._past_clause(at)
        if language.inverts and not is_source:
            at = self._past_told(at)
        while language.declines and at < count and self.tokens[at].span:
            at += 1
        if at >= count or not self.tokens[at].is_word:
            return None
        stop = self._phrase_end(at)
        found = self.phrase(at, stop, is_after=True, is_source=is_source)
        if found and found.kind != "name" and stop < count and self.tokens[stop].text in ",—–":
            return self._apposed(stop + 1, at) or found
        return found

    def about(self, start: int, end: int) -> Subject | None:
        """What the words from `start` to before `end` are about: their first name or pronoun."""
        doubtful = self.by_begin.get(start)
        if doubtful and len(doubtful.words) == 1 and not doubtful.is_sure:
            for name in self.names:  # Голос принадлежит Марлену Тилову
                if start < name.begins and name.last < end and len(name.words) > 1:
                    return self.named(name, name.begins)
        for at in range(start, end):
            name = self.by_begin.get(at)
            if name:
                if not (
                    name.is_owner or self._is_verb(name) or self.follows_preposition(at, start)
                ):
                    return self.named(name, at)
            elif self.language.pronouns.get(self.tokens[at].low) in ("m", "f"):
                return self.pronoun(at)
        return None

    def only_name(self) -> Subject | None:
        """The voice belongs to Marlon Teale: nobody else is named."""
        full = [name for name in self.names if len(name.words) > 1 and not name.is_organisation]
        return self.named(full[0], full[0].begins) if len(full) == 1 else None

    def whose_question(self) -> Subject | None:
        """Ada Quist's response? “…”"""
        name = self.by_begin.get(0)
        is_question = self.tokens[-1].text == "?" and len(self.tokens) < LONGEST_QUESTION
        return self.named(name, 0) if name and name.is_owner and is_question else None

    def speaker_at(self, at: int) -> Subject | None:
        """The name or pronoun that begins here."""
        name = self.by_begin.get(at)
        if name and not name.is_owner:
            return self.named(name, at)
        return self.pronoun_at(at)

    def pronoun_at(self, at: int) -> Subject | None:
        """Das Rauschen verglich sie mit …: a pronoun that follows its verb."""
        if at >= len(self.tokens) or self.language.pronouns.get(self.tokens[at].low) not in (
            "m",
            "f",
        ):
            return None
        return self.pronoun(at)

    def _is_verb(self, name):
        """Denkt sie ans Aufhören? A capital at the head of a question."""
        after = name.last + 1
        if name.first or len(name.words) > 1 or after >= len(self.tokens):
            return False
        low = self.tokens[after].low
        return low in self.language.pronouns or low == "ли"

    def _speaking_place(self, at):
        """сообщили в МЧС Заречья: nobody but the body is named."""
        is_many = at > 0 and self.tokens[at - 1].low.endswith(self.language.plural_endings)
        if not is_many or at + 1 >= len(self.tokens):
            return None
        return self._place(at, self._phrase_end(at))

    def _past_clause(self, at):
        """сказала, оглашая приговор, судья: to what follows the second comma."""
        if at + 1 >= len(self.tokens) or self.tokens[at].text != ",":
            return at
        for index in range(at + 1, min(at + LONGEST_CLAUSE, len(self.tokens) - 1)):
            if self.tokens[index].text == ",":
                return index + 1
            if self.tokens[index].span or self.tokens[index].text in STOPS:
                break
        return at

    def _apposed(self, start, first):
        """…, Philippa Nwosu, · …, доктор наук Эмма Саар: a name, at once or after nouns."""
        for at in range(start, min(start + LONGEST_APPOSITION, len(self.tokens))):
            name = self.by_begin.get(at)
            if name:
                is_whole = self.stands_alone(name, len(self.tokens))
                return self.named(name, first) if is_whole else None
            if not self.is_plain(self.tokens[at]) or not self.language.inverts:
                return None
        return None

    def _phrase_end(self, at):
        stop = min(len(self.tokens), at + REACH)
        for index in range(at, stop):
            token = self.tokens[index]
            if token.span:
                if self.language.declines and len(token.text) < LONGEST_MARKED_NAME:
                    continue
                return index
            if token.text in STOPS:
                return index
            if index > at and token.low in self.language.breaks and not self.is_in_name(index):
                return index
        return stop

    def _past_told(self, at):
        """à l’agence Méridien · in Norrvik · во вторник: to the next article or the next name."""
        language, count = self.language, len(self.tokens)
        if at >= count or self.tokens[at].low not in language.prepositions:
            return at
        at += 1
        while at < count and self.tokens[at].low in language.determiners:
            at += 1
        for index in range(at, count):
            token = self.tokens[index]
            if not token.is_word and not token.span:
                is_named_next = token.text == "," and index + 1 in self.by_begin
                return index + 1 if is_named_next else count
            if self._begins_the_speaker(index, at):
                return index
        return count

    def _begins_the_speaker(self, index, told):
        language, before = self.language, self.tokens[index - 1].low
        name = self.by_begin.get(index)
        if name and (index > told or name.is_sure):
            is_person = not name.is_organisation and len(name.words) > 1
            return is_person or before not in language.not_before_speakers
        is_article = self.tokens[index].low in language.definite | language.indefinite
        return index > told and is_article and before not in language.prepositions

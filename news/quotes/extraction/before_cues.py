"""The subject that precedes its cue, across helping words, appositions and whole clauses."""

from .name import Name
from .noun_phrases import NounPhrases
from .subjects import Subject

STOPS = frozenset(',.;:—–()!?…"')
CLAUSE_ENDS = frozenset(";:—–")
REACH = 40
LONGEST_MARKED = 5


class BeforeCues(NounPhrases):
    def before(self, cue: int) -> Subject | None:
        lowest = max(0, cue - REACH)
        at = self._past_helping(cue - 1, lowest)
        if at < lowest:
            return None
        token = self.tokens[at]
        if token.span:
            return self._marked_name(at)
        if token.low in self.language.pronouns:
            return self.pronoun(at)
        if token.low in self.language.breaks and at not in self.by_last:
            return self._of_the_clause(at, lowest)
        if token.text in ",)—–":
            return self._across_commas(at, lowest)
        if not token.is_word:
            return None
        start = self._phrase_start(at, lowest)
        found = self.phrase(start, at + 1)
        if found is None and start > lowest and self.tokens[start - 1].low in self.language.breaks:
            return self._of_the_clause(start - 1, lowest)
        return found

    def _past_helping(self, at, lowest):
        """To the left of “has also” and “repeatedly”; pronouns stop it."""
        language = self.language
        while at >= lowest and self.tokens[at].is_word and at not in self.by_last:
            low = self.tokens[at].low
            is_helping = low in language.helping or (
                language.adverb_ending and low.endswith(language.adverb_ending)
            )
            if low in language.speaking_pronouns or not is_helping:
                break
            at -= 1
        return at

    def _marked_name(self, at):
        """Компания «Маяк» сообщила · «Маяк» сообщил: a name between marks."""
        token, before = self.tokens[at], self.tokens[at - 1] if at else None
        words = tuple(token.text.split())
        if len(words) > LONGEST_MARKED or not token.text[0].isupper() or token.text[-1] in ".,!?…":
            return None
        if before and before.low not in self.language.not_before_speakers:
            return None
        if before is None and not self.language.dash_before_speaker:
            return None
        first = at - 1 if before else at
        return Subject(
            "name", first, at, Name(first, at, at, words, is_organisation=True, is_sure=True)
        )

    def _phrase_start(self, at, lowest):
        while at > lowest:
            token = self.tokens[at - 1]
            ends = token.span or token.text in STOPS or token.low in self.language.breaks
            if ends and not any(name.first < at <= name.last for name in self.names):
                break
            at -= 1
        return at

    def _across_commas(self, end, lowest):
        """Mira Voss, the harbour master, said · The harbour master, Mira Voss, said."""
        starts = self._starts_between_commas(end, lowest)
        while len(starts) > 1 and self._leads_in(starts[0]):
            starts.pop(0)
        for number, start in enumerate(starts):
            is_last = number + 1 == len(starts)
            stop = end if is_last else starts[number + 1] - 1
            if start > lowest and self.tokens[start].low in self.language.relatives:
                continue
            start = self._after_that(start, stop)
            found = self.phrase(start, self._clause_end(start, stop))
            if found is None or self._does_something(found, stop):
                continue
            if found.kind != "name" and not is_last:
                return self._apposed_before(starts[number + 1], end, start) or found
            return found
        return None

    def _after_that(self, start, stop):
        """The jury heard how Tobias Finch, 19, told friends …: the inner clause's subject."""
        for at in range(stop - 2, start, -1):
            if self.tokens[at].low in self.language.that and at + 1 in self.by_begin:
                return at + 1
        return start

    def _apposed_before(self, start, end, first):
        """…, Mira Voss, said · …, le professeur Samir Holt, a dit"""
        stop = start
        while stop < end and self.tokens[stop].is_word:
            stop += 1
        found = self.phrase(start, stop)
        if found and found.kind == "name" and found.last == stop - 1:
            return self.named(found.name, first)
        return None

    def _starts_between_commas(self, end, lowest):
        starts = [lowest] if lowest == 0 or self.tokens[lowest - 1].span else []
        for at in range(lowest, end):
            token = self.tokens[at]
            if token.span:
                starts = [at + 1]
            elif token.text in ",—–:;":
                starts.append(at + 1)
        return [start for start in starts if start < end]

    def _does_something(self, found, stop):
        """Ferry boss quits, says …: more than a name stands before the comma."""
        after = found.last + 1
        if found.kind != "name" or after >= stop or self.language.inverts:
            return False
        token = self.tokens[after]
        return token.is_word and token.low not in self.language.prepositions

    def _leads_in(self, start):
        """On Monday, … · After the vote, … · Asked about it, …"""
        low, language = self.tokens[start].low, self.language
        if start in self.by_begin or low in language.pronouns:
            return False
        if low in language.prepositions or low in language.breaks or low.endswith(("ing", "ed")):
            return True
        return low in language.small and low not in language.determiners

    def _clause_end(self, start, stop):
        for at in range(start, stop):
            if self.tokens[at].low in self.language.breaks and not self.is_in_name(at):
                return at
        return stop

    def _of_the_clause(self, at, lowest):
        """She shook her head and said: the subject of what comes before “and”."""
        start = at
        while start > lowest and self.tokens[start - 1].text not in CLAUSE_ENDS:
            start -= 1
        while start < at and self._leads_in(start):
            comma = next((i for i in range(start, at) if self.tokens[i].text == ","), None)
            if comma is None:
                break
            start = comma + 1
        for index in range(start, at):
            low, name = self.tokens[index].low, self.by_begin.get(index)
            if name:
                if not name.is_owner and not self.follows_preposition(index, start):
                    return self.named(name, index)
            elif self.language.pronouns.get(low, "n") != "n":
                return self.pronoun(index)
            elif index == start and low in self.language.indefinite:
                return Subject("unnamed", index, index)
        return None

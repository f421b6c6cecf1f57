"""Where a sentence says that something was said, how, and by whom."""

from dataclasses import dataclass

from .cues import cue_text, is_negated, is_noun, is_passive, is_tail, without_pronoun
from .phrases import Phrases
from .sentences import Sentence
from .subjects import Subject

REACH_OF_BY = 10
WORDS_FOR_PERSONS_ALONE = ("pour", "für", "per")
SOURCE_PRONOUNS = {"lui": "il", "elle": "elle", "eux": "ils", "elles": "elles"}
HIS_WORDS = {"его": "он", "её": "она", "ее": "она", "их": "они"}


@dataclass(slots=True)
class Attribution:
    """A cue at token `at` and its subject, in the tokens from `first` to `last`, both counted.

    `strength` is "cue" (said), "calling" (described), "gesture" (laughed) or "source" (according
    to). `is_tail`: it only introduces what follows (…, adding: “…”). `is_modal`: nobody has said
    so yet (would announce).
    """

    cue: str
    at: int
    first: int
    last: int
    strength: str
    subject: Subject | None
    is_negated: bool = False
    is_modal: bool = False
    is_tail: bool = False

    @property
    def names_speaker(self) -> bool:
        return self.subject is not None and self.subject.kind in ("name", "pronoun")


def attributions_in(sentence: Sentence, phrases: Phrases, language) -> list[Attribution]:
    """The attributions of a sentence, in the order of their cues."""
    reader = _Reader(sentence.tokens, phrases, language)
    for at, token in enumerate(sentence.tokens):
        if token.low in language.telling or (language.joins_pronouns and "-" in token.low):
            reader.read(at)
    return reader.found


class _Reader:
    def __init__(self, tokens, phrases, language):
        self.tokens = tokens
        self.phrases = phrases
        self.language = language
        self.found: list[Attribution] = []

    def read(self, at):
        token, language = self.tokens[at], self.language
        if token.is_capital and at:
            return
        if token.low in language.impersonal and not self._is_impersonal(at):
            return
        low, pronoun = without_pronoun(token.low, language)
        strength = language.reporting.get(low)
        if (
            strength is None
            and pronoun
            and low not in language.helping
            and self._follows_a_span(at)
        ):
            strength = "gesture"  # bougonne-t-il
        if strength:
            made = self._at_cue(at, low, strength, pronoun)
        elif language.contracted.get(low, low) in language.sources_by_first_word:
            made = self._at_source(at) or self._in_his_words(at)
        elif low in language.sources_after:
            subject = self.phrases.before(at)
            made = subject and Attribution(token.text, at, subject.first, at, "source", subject)
        elif low in language.only_after and self._follows_a_span(at):
            subject = self.phrases.after(at + 1)
            made = subject and Attribution(token.text, at, at, subject.last, "cue", subject)
        else:
            made = None
        if made:
            self.found.append(made)

    def _at_cue(self, at, low, strength, pronoun):
        tokens, language = self.tokens, self.language
        first = self._first_of_verb(at)
        made = Attribution(cue_text(tokens, at, low, language), at, first, at, strength, None)
        made.is_negated = is_negated(tokens, at, language)
        made.is_modal = not self._is_habit(at) and any(
            token.low in language.modal for token in tokens[max(0, at - 2) : at]
        )
        made.subject = Subject("pronoun", at, at, word=pronoun) if pronoun else self._hyphened(at)
        if made.subject:
            made.first = min(first, made.subject.first)
            return made
        if is_passive(tokens, at, language):
            return (
                None
                if strength == "calling" and self._follows_a_span(first)
                else self._passive(made)
            )
        is_beside = self._follows_a_span(first)
        if not is_beside and is_noun(tokens, at, language):
            return None
        if self.found and is_tail(tokens, at, language):
            made.subject, made.is_tail, made.first = self.found[-1].subject, True, at
            return made
        subject = self._beside(at, first) if is_beside else self._in_the_sentence(at, first)
        if subject:
            made.first = min(first, subject.first) if subject.last <= at else first
            made.last = max(at, subject.last)
            is_many = self._is_many(subject, low)
            made.subject = Subject("unnamed", subject.first, subject.last) if is_many else subject
        return made

    def _beside(self, at, first):
        """“…”, said Voss. But: «Маяк» сообщил"""
        subject = self.phrases.after(at + 1)
        if subject is None and self.tokens[first - 1].span:
            subject = self.phrases.before(at)
        return subject

    def _in_the_sentence(self, at, first):
        subject = None
        if self.language.inverts and self._opens_a_clause(first):
            subject = self.phrases.after(at + 1)
        subject = subject or self.phrases.before(first)
        if self.language.inverts and (subject is None or subject.kind in ("role", "unnamed")):
            subject = self.phrases.pronoun_at(at + 1) or subject
        if subject is None and self.language.inverts:
            subject = self.phrases.after(at + 1)
        if subject is None and self.found:
            subject = self.found[-1].subject
        return subject

    def _hyphened(self, at):
        """a-t-elle dit: the pronoun hangs on the helping verb."""
        if not self.language.joins_pronouns:
            return None
        for index in range(max(0, at - 4), at):
            helping, pronoun = without_pronoun(self.tokens[index].low, self.language)
            if pronoun and helping in self.language.helping:
                return Subject("pronoun", index, index, word=pronoun)
        return None

    def _passive(self, made):
        """was told by Lena Farquhar"""
        for index in range(made.at + 1, min(len(self.tokens), made.at + REACH_OF_BY)):
            if self.tokens[index].low in self.language.by:
                made.subject = self.phrases.after(index + 1)
                break
        told = self.phrases.before(made.first)
        made.first = told.first if told else made.first
        made.last = max(made.at, made.subject.last) if made.subject else made.at
        return made

    def _first_of_verb(self, at):
        """The first token of “has also said”."""
        if self._is_habit(at):
            at -= 2
        while (
            at and self.tokens[at - 1].is_word and self.tokens[at - 1].low in self.language.helping
        ):
            at -= 1
        return at

    def _is_habit(self, at):
        """She used to say: nobody still means to say it."""
        before = tuple(token.low for token in self.tokens[max(0, at - 2) : at])
        return before == self.language.habit

    def _is_many(self, subject, low):
        """Analysten nannten, Гости просят, sagen sie: nobody in particular."""
        if not self.language.plural_endings or not low.endswith(self.language.plural_endings):
            return False
        if subject.kind == "pronoun" or (subject.kind == "role" and self.language.declines):
            return True
        if subject.kind != "name" or len(subject.name.words) > 1:
            return False
        return not (subject.name.is_sure or subject.name.is_organisation)

    def _at_source(self, at):
        tokens, language = self.tokens, self.language
        short = [language.contracted.get(token.low, token.low) for token in tokens[at : at + 6]]
        for phrase in language.sources_by_first_word[short[0]]:
            end = at + len(phrase)
            if tuple(short[: len(phrase)]) != phrase:
                continue
            subject = self._source_pronoun(end) or self.phrases.after(end, is_source=True)
            is_name = subject is not None and subject.kind == "name"
            if phrase[0] in WORDS_FOR_PERSONS_ALONE and (at or not is_name):
                return None
            text = " ".join(token.text for token in tokens[at:end]).replace("’ ", "’")
            last = subject.last if subject else end - 1
            return Attribution(text, at, at, last, "source", subject)
        return None

    def _is_impersonal(self, at):
        """heißt es, es hieß; not: the tower is called so"""
        beside = [*self.tokens[max(0, at - 1) : at], *self.tokens[at + 1 : at + 2]]
        return any(token.low == "es" for token in beside)

    def _source_pronoun(self, at):
        """selon lui, d’après elle"""
        low = self.tokens[at].low if at < len(self.tokens) else ""
        word = SOURCE_PRONOUNS.get(low) if self.language.elides else None
        return Subject("pronoun", at, at, word=word) if word else None

    def _in_his_words(self, at):
        """по его словам"""
        if not self.language.declines or at + 2 >= len(self.tokens):
            return None
        by, whose, words = self.tokens[at : at + 3]
        if whose.low not in HIS_WORDS or (by.low, words.low) not in self.language.sources:
            return None
        subject = Subject("pronoun", at + 1, at + 1, word=HIS_WORDS[whose.low])
        return Attribution(f"{by.text} {words.text}", at, at, at + 2, "source", subject)

    def _follows_a_span(self, at):
        """Whether nothing but a comma or a dash stands between a quoted stretch and this token."""
        at -= 1
        while at >= 0 and self.tokens[at].text in (",", "—", "–", "-"):
            at -= 1
        return at >= 0 and self.tokens[at].span is not None

    def _opens_a_clause(self, at):
        """… „noch in diesem Jahr“ …, teilte die Reederei mit"""
        is_new = at > 0 and self.tokens[at - 1].text == ","
        return is_new and any(token.span for token in self.tokens[:at])

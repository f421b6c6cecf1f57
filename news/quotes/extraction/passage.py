"""A whole text, read: its sentences, its people, and where it says that something was said."""

from functools import cached_property

from .asides import without_asides
from .attributions import Attribution, attributions_in
from .chinese_phrases import ChinesePhrases
from .chinese_words import ChineseReader
from .dialogue import dialogue_lines
from .introductions import introduce
from .marks import spans_in
from .people import People
from .phrases import Phrases
from .russian_endings import gender_of_verb
from .sentences import sentences_in
from .spans import Span, outermost
from .speakers import Speakers


class Passage:
    def __init__(self, text: str, language):
        self.text = text
        self.language = language
        self.reader = ChineseReader(text, self._between()) if language.is_unspaced else None
        self.sentences = sentences_in(text, self.spans, language, self.reader)
        self.people = People(language)
        self.names = [
            introduce(sentence, self.people, language, self.reader) for sentence in self.sentences
        ]
        self.speakers = Speakers(self.people, self.sentences, language)
        self._phrases: dict[int, Phrases] = {}
        self._attributions: dict[int, list[Attribution]] = {}

    @cached_property
    def spans(self) -> list[Span]:
        """What stands between marks and in lines of dialogue, without the reporter's asides."""
        marked = spans_in(self.text, self.language)
        spoken = dialogue_lines(self.text, marked, self.language)
        pieces = [
            piece for span in marked for piece in without_asides(self.text, span, self.language)
        ]
        return outermost([*pieces, *spoken])

    def phrases_of(self, number: int) -> Phrases:
        """The phrases of the sentence with this number; most sentences are never asked for."""
        if number not in self._phrases:
            kind = ChinesePhrases if self.reader else Phrases
            sentence, names = self.sentences[number], self.names[number]
            self._phrases[number] = kind(sentence, names, self.language)
        return self._phrases[number]

    def attributions_of(self, number: int) -> list[Attribution]:
        if number not in self._attributions:
            sentence, phrases = self.sentences[number], self.phrases_of(number)
            found = attributions_in(sentence, phrases, self.language)
            for one in found:
                self.note_speaker(one.subject, one.cue)
            self._attributions[number] = found
        return self._attributions[number]

    def note_speaker(self, subject, cue: str | None = None) -> None:
        """Who speaks is a person, if not an organisation; a Russian verb says he or she."""
        who = self.people.find(subject.name) if subject and subject.kind == "name" else None
        if who is None:
            return
        who.is_sure = True
        if self.language.declines and cue and not (who.is_organisation or who.gender):
            who.gender = gender_of_verb(cue.lower())
            self.people.settle(who)

    def _between(self):
        """What stands between the quoted stretches."""
        start = 0
        for span in self.spans:
            yield start, span.opened
            start = span.closed
        yield start, len(self.text)

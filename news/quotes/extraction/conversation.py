"""The quotations of a passage in order: who goes on speaking, and who takes the word."""

from dataclasses import dataclass

from .appearance import COLONS, COMMAS, TERMINAL
from .found import FoundQuotation
from .judging import Judge, Verdict
from .kinds import is_told_of_all, is_translated
from .people import Someone
from .spans import Span

# How many turns back somebody may have spoken whom an unattributed line answers.
MEMORY = 4


@dataclass(slots=True)
class Turn:
    """A quotation, where it stands, and what has been found out about it."""

    span: Span
    sentence: int
    paragraph: int
    verdict: Verdict
    is_translated: bool
    who: Someone | None = None
    cue: str | None = None
    is_attributed: bool = False


class Conversation:
    """Hears the sentences of a passage one after the other, then says who spoke."""

    def __init__(self, passage):
        self.passage = passage
        self.language = passage.language
        self.turns: list[Turn] = []

    def quotations(self) -> list[FoundQuotation]:
        for sentence in self.passage.sentences:
            if any(token.span for token in sentence.tokens):
                self._hear(sentence)
        for turn in self.turns:
            self._attribute(turn)
        for number, turn in enumerate(self.turns):
            if not turn.is_attributed:
                self._from_context(number, turn)
        self._name_headlines()
        is_translated = self._is_translated()
        return [self._found(turn, is_translated) for turn in self.turns]

    def _hear(self, sentence):
        passage, number = self.passage, sentence.number
        attributions = passage.attributions_of(number)
        judge = Judge(sentence, attributions, passage.phrases_of(number), self.language)
        translated = is_translated(sentence.tokens, self.language)
        for at, token in enumerate(sentence.tokens):
            if not token.span:
                continue
            verdict = judge.verdict(at)
            if verdict is None and self._goes_on(sentence, at, judge):
                verdict = Verdict(is_woven=self._is_reported(sentence, at, judge))
            if verdict:
                turn = Turn(token.span, number, sentence.paragraph, verdict, translated)
                self.turns.append(turn)

    def _goes_on(self, sentence, at, judge):
        """A further piece of what was said before, in this sentence or in the last paragraph."""
        if not self.turns:
            return False
        if sentence.tokens[at].span.continues:
            return True
        if self._is_reported(sentence, at, judge):
            return True
        is_same = self.turns[-1].sentence == sentence.number
        is_led = at > 0 and sentence.tokens[at - 1].text in COMMAS | COLONS
        return is_same and is_led and judge.looks.ends_a_sentence(at)

    def _is_reported(self, sentence, at, judge):
        """Das Angebot sei „eine Frechheit“: whoever spoke in the sentence before still does."""
        before, mood = self.turns[-1], self.language.reported_mood
        if sentence.paragraph != before.paragraph or sentence.number - before.sentence > 2:
            return False
        if judge.attributions or judge.things.has(at):
            return False
        return any(token.low in mood for token in sentence.tokens[:at])

    def _attribute(self, turn):
        """From the turn's own sentence."""
        verdict = turn.verdict
        subject, turn.cue = verdict.subject, verdict.cue
        if verdict.attribution:
            subject, turn.cue = verdict.attribution.subject, verdict.attribution.cue
        turn.who = self._who(subject, turn.sentence)
        turn.is_attributed = bool(verdict.attribution or subject)

    def _who(self, subject, sentence):
        if subject is None:
            return None
        at = self.passage.sentences[sentence].tokens[subject.first].start
        return self.passage.speakers.resolve(subject, sentence, at)

    def _from_context(self, number, turn):
        """Nobody in its sentence: the speaker goes on, is named beside the words, or answers."""
        before = self.turns[number - 1] if number else None
        after = self.turns[number + 1] if number + 1 < len(self.turns) else None
        if turn.span.continues and before:
            self._same_as(before, turn)
        elif after and after.span.continues and after.is_attributed:
            self._same_as(after, turn)
        elif before and before.paragraph == turn.paragraph and not self._is_parted(before, turn):
            self._same_as(before, turn)
        elif not self._named_beside(before, turn) and before and _is_next_line(before, turn):
            turn.who = self._who_answers(number)

    def _same_as(self, other, turn):
        turn.who, turn.cue = other.who, other.cue
        turn.is_translated |= other.is_translated
        turn.is_attributed = True

    def _is_parted(self, before, turn):
        """Whether somebody is named between two quotations of a paragraph."""
        between = range(before.sentence + 1, turn.sentence)
        return any(self._leading(number) for number in between)

    def _leading(self, number):
        phrases = self.passage.phrases_of(number)
        subject = phrases.about(0, len(phrases.tokens)) or phrases.whose_question()
        return subject or phrases.only_name()

    def _named_beside(self, before, turn):
        """Whom the sentence before is about, or the one after, within the paragraph."""
        sentences = self.passage.sentences
        for number in (turn.sentence - 1, turn.sentence + 1):
            if not 0 <= number < len(sentences) or not self._is_beside(number, before, turn):
                continue
            subject = self._leading(number)
            if subject:
                turn.who, turn.cue = self._who(subject, number), self._cue_of(number)
                return True
        return False

    def _is_beside(self, number, before, turn):
        """In the same paragraph, or the words that a paragraph before leads up to."""
        sentence = self.passage.sentences[number]
        if sentence.paragraph == turn.paragraph:
            return number < turn.sentence or not sentence.spans
        if number > turn.sentence or sentence.spans or turn.paragraph - sentence.paragraph > 1:
            return False
        return _leads_up(sentence) or not (before and _is_next_line(before, turn))

    def _cue_of(self, number):
        """Richter Keller verlas das Urteil: the cue of a sentence that leads up to the words."""
        if not _leads_up(self.passage.sentences[number]):
            return None
        found = self.passage.attributions_of(number)
        return found[-1].cue if found else None

    def _who_answers(self, number):
        """Words alone in a paragraph: the other of two who alternate, or who spoke last."""
        before = self.turns[number - 1]
        for turn in reversed(self.turns[max(0, number - MEMORY) : number - 1]):
            if turn.paragraph != before.paragraph:
                return turn.who if turn.who and before.who else before.who
        return before.who

    def _name_headlines(self):
        """The same words twice, once with their speaker: a headline before its story."""
        known = {}
        for turn in self.turns:
            if turn.who:
                known.setdefault(self._bare(turn), turn.who)
        for turn in self.turns:
            if turn.who is None and turn.paragraph == 0 and self._is_headline(turn):
                turn.who = known.get(self._bare(turn))

    def _is_headline(self, turn):
        return self.passage.sentences[turn.sentence].tokens[-1].text not in TERMINAL

    def _bare(self, turn):
        words = self.passage.text[turn.span.start : turn.span.end]
        return "".join(filter(str.isalnum, words.lower()))

    def _is_translated(self):
        """Whether a sentence of the reporter's says so of the whole passage."""
        text = self.passage.text.lower()
        return any(word in text for word in self.language.translated) and any(
            is_told_of_all(sentence.tokens, self.language)
            for sentence in self.passage.sentences
            if not sentence.spans
        )

    def _found(self, turn, is_translated):
        span = turn.span
        kind = "partial" if turn.verdict.is_woven else "direct"
        return FoundQuotation(
            text=self.passage.text[span.start : span.end],
            start=span.start,
            end=span.end,
            speaker=turn.who.name if turn.who else None,
            cue=turn.cue,
            kind="translated" if turn.is_translated or is_translated else kind,
        )


def _is_next_line(before, turn):
    return turn.paragraph - before.paragraph <= 1


def _leads_up(sentence):
    return sentence.tokens[-1].text in COLONS

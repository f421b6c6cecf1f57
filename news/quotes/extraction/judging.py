"""Is a quoted stretch somebody's words? And which attribution, if any, is theirs?

The rules stand in their order in `Judge.verdict`; each looks at one place in the sentence.
"""

from dataclasses import dataclass

from .appearance import COLONS, COMMAS, DASHES, TERMINAL, Appearance
from .attributions import Attribution
from .named_things import NamedThings
from .subjects import Subject

LONGEST_LEAD_IN = 5
LONGEST_AUDIENCE = 12  # told reporters at the harbour on Monday,
LONGEST_RECIPIENT = 3
SHORTEST_ALONE = 4
SHORTEST_AFTER_COLON = 3
SHORTEST_HEADLINE = 3
LONGEST_EPITHET = 3
LONGEST_WORD = 8  # characters, in scripts without spaces
CLOSING = frozenset("»”")
STOPS = TERMINAL | frozenset(";；")


@dataclass(slots=True)
class Verdict:
    """Why it is a quotation: its attribution or subject, and whether its words are woven in.

    Without either, its sentence gives it to nobody.
    """

    attribution: Attribution | None = None
    subject: Subject | None = None
    cue: str | None = None
    is_woven: bool = False


class Judge:
    """Judges the quoted stretches of one sentence, each named by its token's number."""

    def __init__(self, sentence, attributions, phrases, language):
        self.tokens = sentence.tokens
        self.attributions = [one for one in attributions if not one.is_negated]
        self.phrases = phrases
        self.language = language
        self.looks = Appearance(sentence.tokens, language)
        self.things = NamedThings(self.looks, self.attributions)

    def verdict(self, at: int) -> Verdict | None:
        """Whose words it is, or None if nobody's."""
        if not self.language.cues:
            return self._by_its_shape(at)
        found = self._before_its_speaker(at)
        found = found or self._with_the_words(at)
        if found or self.things.has(at):
            return found
        return (
            self._after_its_cue(at)
            or self._after_a_colon(at)
            or self._beside_a_name(at)
            or self._in_a_headline(at)
            or self._woven(at)
            or self._alone(at)
        )

    def _by_its_shape(self, at):
        """In a language without words here: what a colon introduces or begins a sentence."""
        looks = self.looks
        is_long = looks.count(at) >= SHORTEST_HEADLINE or len(self.tokens[at].text) >= LONGEST_WORD
        is_spoken = looks.is_introduced(at) or (is_long and looks.begins_the_sentence(at))
        return Verdict() if is_spoken else None

    # “…,” said Mira Voss

    def _before_its_speaker(self, at):
        start = self._past_marks(at + 1)
        if start is None or self.looks.is_introduced(at) or self._belongs_to_the_next(at, start):
            return None
        if self.language.is_unspaced and self._ends_what_was_interrupted(at):
            return None
        one = next((one for one in self.attributions if self._begins_at(start, one, at)), None)
        if one is None or not self._may_follow(at, start, one):
            return None
        if one.strength == "calling" and not self._is_joined(one):
            return None
        is_set_off = self.looks.is_punctuated(at)
        if self.things.speaks(one.subject) or (not is_set_off and self.things.has(at)):
            return None
        is_inside = at > 0 and self.tokens[at - 1].is_word
        return Verdict(one, is_woven=is_inside and not self.looks.is_sentence(at))

    def _ends_what_was_interrupted(self, at):
        """“甲，”某人说，“乙。”另一人说: what follows the full stop is another sentence."""
        if at < 2 or self.tokens[at - 1].text not in COMMAS or not self.looks.ends_a_sentence(at):
            return False
        spans = [index for index in range(at) if self.tokens[index].span]
        return bool(spans) and any(spans[-1] < one.at == at - 2 for one in self.attributions)

    def _is_joined(self, one):
        """« … », a-t-il salué"""
        is_pronoun = one.subject is not None and one.subject.kind == "pronoun"
        return self.language.joins_pronouns and is_pronoun and one.subject.first <= one.at

    def _begins_at(self, start, one, at):
        if one.is_tail or (one.subject and one.subject.last <= at):
            return False
        return one.first <= start <= one.at or self._is_led_to(start, one)

    def _is_led_to(self, start, one):
        """“…,” later said Voss · «…», — об этом сообщил Лунёв"""
        if self.language.dash_before_speaker and self.tokens[start - 1].text in DASHES:
            return start < one.at < start + LONGEST_LEAD_IN
        return start < one.first <= start + 2 and all(
            token.low in self.language.helping for token in self.tokens[start : one.first]
        )

    def _past_marks(self, at):
        """The next word, if only commas, dashes and a closing mark stand before it."""
        while at < len(self.tokens) and self.tokens[at].text in COMMAS | DASHES | CLOSING:
            at += 1
        return at if at < len(self.tokens) and self.tokens[at].is_word else None

    def _may_follow(self, at, start, one):
        """A comma, a question mark or the like sets off the words; in Russian a dash, too."""
        is_set_off = self.looks.is_punctuated(at) or start > at + 1
        if self.language.dash_before_speaker:
            return is_set_off and self.tokens[start - 1].text in DASHES | COMMAS
        if is_set_off or self.language.elides or one.strength == "source":
            return True
        return one.subject is not None and one.subject.first > one.at

    def _belongs_to_the_next(self, at, start):
        """“A.” Voss replied: “B”"""
        last = self.tokens[at].text[-1:]
        if last not in TERMINAL or self.tokens[at + 1].text in COMMAS | DASHES:
            return False
        for index in range(start, len(self.tokens)):
            if self.tokens[index].span:
                return self.tokens[index - 1].text in COLONS | COMMAS
            if self.tokens[index].text in STOPS:
                return False
        return False

    # Voss said: “…” · Voss said, “…” · called it “…”

    def _after_its_cue(self, at):
        one = self._last_before(at)
        if one is None:
            return None
        before = self.tokens[at - 1].text
        if before in COLONS or (before in COMMAS | DASHES and self._reaches(one, at)):
            if one.strength == "calling" and before in COMMAS:
                return None
            return Verdict(one, is_woven=self._is_fragment(one, at))
        is_sentence = self.looks.is_sentence(at)
        if one.at != at - 1 and not (is_sentence and self._is_told(one, at)):
            return None
        if self.looks.is_title(at) and not self.looks.is_punctuated(at):
            return None
        if one.strength == "gesture" and not is_sentence:
            return None
        if one.strength == "calling" and self._is_epithet(one, at):
            return None
        return Verdict(one, is_woven=one.strength == "calling" or not is_sentence)

    def _is_fragment(self, one, at):
        """Small letters after a comma, unless the words only go on after their speaker."""
        if self.looks.is_introduced(at):
            return False
        following = self.tokens[at + 1 : at + 2]
        if following and following[0].is_word and not self.looks.is_punctuated(at):
            return True
        if self.looks.begins_large(at):
            return False
        if one.strength == "source":
            return True
        is_further = any(token.span for token in self.tokens[:at])
        return self.tokens[at - 1].text in COMMAS and not is_further

    def _reaches(self, one, at):
        """Whether only those who are told stand between the cue and the comma before the words."""
        between = self.tokens[max(one.at, one.last) + 1 : at - 1]
        language = self.language
        return len(between) < LONGEST_AUDIENCE and not any(
            token.span
            or (
                token.low in language.breaks
                and token.low not in language.that
                and token.low not in language.known_as
            )
            for token in between
        )

    def _is_told(self, one, at):
        """told reporters “We will wait”"""
        between = self.tokens[max(one.at, one.last) + 1 : at]
        return (
            one.strength == "cue"
            and not self.language.is_unspaced
            and len(between) <= LONGEST_RECIPIENT
            and all(token.is_word for token in between)
        )

    def _last_before(self, at):
        """The nearest attribution before the words, but none whose clause a comma has ended."""
        earlier = [one for one in self.attributions if one.at < at and not one.is_modal]
        if len(earlier) > 1 and self._is_in_a_clause(earlier[-1], at):
            return earlier[-2]
        return earlier[-1] if earlier else None

    def _is_in_a_clause(self, one, at):
        """…, which the board called “generous”, was “a disaster”: “called” ends at its comma."""
        is_opened = any(
            self.tokens[index].low in self.language.relatives and self.tokens[index - 1].text == ","
            for index in range(1, min(one.first, one.at))
        )
        return is_opened and any(token.text == "," for token in self.tokens[one.at : at])

    # She left with the words “…”

    def _with_the_words(self, at):
        for phrase in sorted(self.language.these_words, key=len, reverse=True):
            begin = at - len(phrase)
            if begin < 0 or tuple(token.low for token in self.tokens[begin:at]) != phrase:
                continue
            cue = " ".join(token.text for token in self.tokens[begin:at])
            beside = (0, begin) if begin else (at + 1, len(self.tokens))
            subject = self.phrases.about(*beside)  # the book begins with the words “…”: nobody
            return Verdict(subject=subject, cue=cue) if subject else None
        return None

    # Hanne Solberg: “…”

    def _after_a_colon(self, at):
        looks = self.looks
        if not looks.is_introduced(at):
            return None
        enough = SHORTEST_AFTER_COLON - self.language.is_unspaced
        if not (looks.ends_a_sentence(at) or looks.is_closed(at) or looks.count(at) >= enough):
            return None
        begin = at - 1
        while begin and not (
            self.tokens[begin - 1].span or self.tokens[begin - 1].text in TERMINAL
        ):
            begin -= 1
        return Verdict(subject=self.phrases.about(begin, at - 1))

    # “…” — Runa Adeyemi · “…,” shrugged Voss · “…。”权艾达合上书

    def _beside_a_name(self, at):
        start = self._past_marks(at + 1)
        if start is None or not self.looks.begins_the_sentence(at):
            return None
        following = self.tokens[at + 1].text
        if following in DASHES and start in self.phrases.by_begin:
            return Verdict(subject=self.phrases.speaker_at(start))
        if self.language.is_unspaced:
            return self._before_a_deed(start) if self.looks.is_punctuated(at) else None
        if self.language.dash_before_speaker:
            return self._beside_a_verb(start) if self.tokens[start - 1].text in DASHES else None
        is_set_off = self.tokens[at].text[-1:] in COMMAS or following in COMMAS
        return self._beside_a_verb(start) if is_set_off else None

    def _before_a_deed(self, start):
        end = min(start + LONGEST_LEAD_IN, len(self.tokens))
        subject = self.phrases.about(start, end)
        return Verdict(subject=subject) if subject else None

    def _beside_a_verb(self, start):
        """Any verb beside a name will do where a comma or a dash sets off the words."""
        tokens, language = self.tokens, self.language
        first = tokens[start]
        if first.low in language.prepositions or first.low in language.breaks:
            return None
        subject, verb = self.phrases.speaker_at(start), start
        if subject:
            verb = subject.last + 1
        elif language.inverts and first.text[0].islower():
            subject = self.phrases.after(start + 1)
        else:
            subject = self.phrases.speaker_at(start + 1)
        if subject is None or subject.kind not in ("name", "pronoun") or verb >= len(tokens):
            return None
        cue = tokens[verb]
        is_verb = cue.is_word and cue.text[0].islower() and cue.low not in language.breaks
        return Verdict(subject=subject, cue=cue.text) if is_verb else None

    # ‘We will not wait’: harbour master on the ferry

    def _in_a_headline(self, at):
        following = self.tokens[at + 1 : at + 2]
        if not (following and following[0].text in COLONS and self.looks.begins_the_sentence(at)):
            return None
        is_title = self.language.titles_are_capitalised and self.looks.is_title(at)
        return None if is_title or self.looks.count(at) < SHORTEST_HEADLINE else Verdict()

    # said that the plan was “…” · the plan was “…”, Voss said

    def _woven(self, at):
        if self.looks.is_name(at):
            return None
        one = self._last_before(at)
        if one and self._governs(one, at):
            is_further = self.tokens[at - 1].span is not None and self.looks.ends_a_sentence(at)
            return Verdict(one, is_woven=not is_further)
        for one in self.attributions:
            is_after = one.first > at and self._is_set_off(one.first)
            if is_after and one.strength in ("cue", "source"):
                return Verdict(one, is_woven=True)
        return None

    def _is_set_off(self, first):
        """“…”, Voss said · „…“, wie sie sagt"""
        as_she = self.language.like | self.language.known_as
        first -= first > 1 and self.tokens[first - 1].low in as_she
        return self.tokens[first - 1].text in COMMAS | DASHES

    def _governs(self, one, at):
        """Whether a cue reaches to words further on: gestures with “that” or “as” alone."""
        if any(token.text in ";:；：" for token in self.tokens[one.last + 1 : at]):
            return False
        if one.strength == "gesture":
            following = self.tokens[one.at + 1].low if one.at + 1 < at else ""
            is_as = self.tokens[at - 1].low in self.language.known_as
            return is_as or following in self.language.that
        return one.strength != "calling" or not self._is_epithet(one, at)

    def _is_epithet(self, one, at):
        """Locals call it “the Beast”; nobody in particular calls it “Rex”."""
        if self.tokens[at - 1].low in self.language.known_as:
            return False
        words = self.looks.words(at)
        is_the = words[0].lower() in self.language.definite and len(words) <= LONGEST_EPITHET
        if not one.names_speaker and one.cue.lower() in self.language.naming:
            return is_the or self.looks.is_title(at)
        return is_the and len(words) == 2 and words[1][0].isupper()

    # “…”

    def _alone(self, at):
        if any(token.is_word for token in self.tokens):
            return None
        looks = self.looks
        is_long = looks.count(at) >= SHORTEST_ALONE
        return Verdict() if is_long or looks.ends_a_sentence(at) or looks.is_closed(at) else None

"""What stands between marks and is nobody's words: ships, titles, nicknames, signs."""

from .appearance import Appearance

LONGEST_NICKNAME = 3
LONGEST_LABEL = 5
LONGEST_WORD_WRITTEN = 2
LONGEST_PAPER = 3
EXAMPLES_REACH = 4
NAMING = frozenset(["称", "稱", "叫", "取名", "命名", "唤", "喚", "呼"])


class NamedThings:
    """Looks at what stands beside the quoted stretches of one sentence."""

    def __init__(self, looks: Appearance, attributions):
        self.looks = looks
        self.tokens = looks.tokens
        self.language = looks.language
        self.attributions = attributions
        self.named_speakers = {one.at: one for one in attributions if one.names_speaker}

    def has(self, at: int) -> bool:
        before = self.tokens[at - 1] if at else None
        if before is None or before.span:
            return self._is_label(at)
        return (
            self._is_announced(at, before.low)
            or self._is_nickname(at, before)
            or self._is_on_a_sign(at)
            or self._is_newspaper(at, before.low)
            or self._is_label(at)
        )

    def speaks(self, subject) -> bool:
        """“Good morning,” says the sign at the door."""
        if subject is None or subject.kind == "name":
            return False
        phrase = self.tokens[subject.first : subject.last + 1]
        return any(token.low in self.language.signs for token in phrase)

    def _is_announced(self, at, low):
        """the ship “Aurora”, the word “quay”, so-called “experts”, known as “the Widow”"""
        language, looks = self.language, self.looks
        if low in language.words_as_words:
            return True
        if language.is_unspaced and low in ("为", "為") and self._is_naming(at):
            return True
        if low in language.things and looks.begins_large(at):
            return True
        if low in language.named and not self._is_called_by_somebody(at):
            return True
        if low in language.writing and not looks.is_punctuated(at):
            return looks.count(at) <= LONGEST_WORD_WRITTEN
        if low in language.known_as and at > 1 and self.tokens[at - 2].low in language.known:
            return True
        return low in language.known_as | language.like and self._is_example(at)

    def _is_naming(self, at):
        """当地人称它为“公爵夫人”: nobody who is named calls it so."""
        earlier = range(max(0, at - EXAMPLES_REACH), at - 1)
        return any(
            self.tokens[index].low in NAMING and index not in self.named_speakers
            for index in earlier
        )

    def _is_called_by_somebody(self, at):
        """what Ada Quist called “a bad joke”; not: a policy called “Clean Hands”"""
        one = self.named_speakers.get(at - 1)
        return one is not None and one.strength == "calling"

    def _is_example(self, at):
        """terms such as “flexible”"""
        earlier = self.tokens[max(0, at - EXAMPLES_REACH) : at]
        return any(token.low in self.language.words_as_words for token in earlier)

    def _is_nickname(self, at, before):
        """Jonas “Sharky” Lind"""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        is_between = before.is_capital and after is not None and after.is_capital
        return is_between and self.looks.count(at) <= LONGEST_NICKNAME

    def _is_on_a_sign(self, at):
        """a sign on the door reads “Back soon”; not: a sign, said Voss, “of things to come”"""
        for index in range(at - 1, -1, -1):
            token = self.tokens[index]
            if token.span:
                return False
            if token.low in self.language.signs:
                return True
            one = self.named_speakers.get(index)
            if one and one.subject.kind == "name":
                return False
        return False

    def _is_newspaper(self, at, low):
        """sagte Ohm dem „Norrviker Boten“: whom he told."""
        if not self.language.nouns_are_capitalised or low not in ("dem", "der"):
            return False
        words = self.looks.words(at)
        is_told = any(one.last == at - 2 and one.strength == "cue" for one in self.attributions)
        return is_told and len(words) <= LONGEST_PAPER and all(word[0].isupper() for word in words)

    def _is_label(self, at):
        """the “Comfort Plus” cabin"""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if after is None or not after.is_word or self.looks.is_punctuated(at):
            return False
        is_thing = after.low in self.language.things or after.low in self.language.signs
        return is_thing and self.looks.count(at) <= LONGEST_LABEL

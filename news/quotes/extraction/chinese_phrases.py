"""Who speaks in a Chinese sentence: always somebody before the word of saying."""

import re

from .name import Name
from .phrases import Phrases
from .subjects import Subject

CLAUSE_ENDS = frozenset('，。；：！？,;:!?（）()—…"')
ORGANISATION = re.compile(
    r"[\w·]{0,16}?[\w·](?:公司|集团|集團|委员会|委員會|协会|協會|银行|銀行|大学|大學|学院|學院|医院"
    r"|醫院|法院|检察院|政府|通讯社|通訊社|报社|日报|晚报|晨报|基金会|工会|联合会|联盟|研究所|研究院"
    r"|俱乐部|交易所|航空|使馆|中心|办公室|警方|[局部厅署院党社处])"
)
NOT_IN_NAMES = frozenset("在于对向就把")
TOLD = frozenset(["对", "對", "向", "跟", "给", "給"])
REFERRING = ("该", "該", "本", "这", "這", "一")


class ChinesePhrases(Phrases):
    def before(self, cue: int) -> Subject | None:
        start = cue
        while start and not self._ends_clause(self.tokens[start - 1]):
            start -= 1
        found = self._in_clause(start, cue)
        if found is None and self._is_empty(start, cue):
            found = self.about(0, start)  # 并表示: whom the sentence spoke of before
        if found:
            found.first = start
        return found

    def after(self, at: int, is_source: bool = False) -> Subject | None:
        return None

    def about(self, start: int, end: int) -> Subject | None:
        for at in range(start, end):
            name = self.by_first.get(at)
            if name and not name.is_owner:
                return self.named(name, at)
            if self.language.pronouns.get(self.tokens[at].low) in ("m", "f"):
                return self.pronoun(at)
        return self._organisation(start, end)

    def _in_clause(self, start, cue):
        names = [name for name in self.names if start <= name.first and name.last < cue]
        for name in names:
            is_theirs = not name.is_owner or self._is_own_words(name, cue)
            if is_theirs and self.tokens[name.first - 1].low not in TOLD:
                return self.named(name, start)
        lows = [token.low for token in self.tokens[start:cue]]
        if names and names[-1].is_owner:
            return Subject("unnamed", start, cue - 1)
        for low in lows:
            if low in self.language.pronouns:
                return Subject("pronoun", start, cue - 1, word=low)
        if any(low in self.language.indefinite for low in lows):
            return Subject("unnamed", start, cue - 1)
        roles = [low for low in lows if low in self.language.roles]
        if roles:
            return Subject("role", start, cue - 1, word=roles[-1])
        return self._organisation(start, cue)

    def _is_own_words(self, name, cue):
        """葛海生的话说 · 杜依莎的日记里写着"""
        following = [token.low for token in self.tokens[name.last + 2 : cue + 1]]
        if not following:
            return self.tokens[cue].low.startswith("的话")
        return following[0] in self.language.papers or following[0].startswith("话")

    def _organisation(self, start, end):
        text = "".join(token.text for token in self.tokens[start:end] if not token.span)
        found = ORGANISATION.match(text)
        if not found:
            return None
        stop = found.end()
        while longer := ORGANISATION.match(text, stop):
            if NOT_IN_NAMES & set(longer[0]):
                break
            stop = longer.end()
        words = text[:stop].lstrip("据據由在")
        if words.startswith(REFERRING):
            return Subject("pronoun", start, end - 1, word="它")
        name = Name(start, start, start, (words,), is_organisation=True, is_sure=True)
        return self.named(name, start)

    def _is_empty(self, start, cue):
        language = self.language
        return all(
            token.low in language.helping
            or token.low in language.prepositions
            or token.low in "的了"
            for token in self.tokens[start:cue]
        )

    def _ends_clause(self, token):
        return token.span is not None or token.text in CLAUSE_ENDS

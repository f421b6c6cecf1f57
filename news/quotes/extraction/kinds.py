"""Direct, partial or translated: see `FoundQuotation.kind`."""


def is_translated(tokens, language) -> bool:
    """Whether these words of an attribution name an interpreter, or a language that was spoken."""
    lows = [token.low for token in tokens if not token.span]
    if language.tongues.isdisjoint(lows) and language.first_words_of_interpreters.isdisjoint(lows):
        return False
    for at, low in enumerate(lows):
        if low in language.tongues and _is_spoken(lows, at, language):
            return True
        if low in language.first_words_of_interpreters and any(
            tuple(lows[at : at + len(phrase)]) == phrase for phrase in language.interpreters
        ):
            return True
    return False


def is_told_of_all(tokens, language) -> bool:
    """The interview was held in Norwegian · has been translated from the Russian"""
    lows = [token.low for token in tokens if not token.span]
    return any(low in language.translated for low in lows) and any(
        low in language.tongues or low.rstrip("enmsr") in language.tongues for low in lows
    )


def _is_spoken(lows, at, language):
    before = lows[at - 1] if at else ""
    return before in language.before_tongue or "-" in lows[at]

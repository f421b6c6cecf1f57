"""Words that say that something was said: how they are printed, and when they do not say so."""

JOINED = ("il", "elle", "ils", "elles", "on", "je")
HAS = ("a", "ont", "avait", "avaient")
NEGATION_REACH = 3


def without_pronoun(low: str, language) -> tuple[str, str]:
    """The verb and the pronoun that hangs on it: dit-il → dit, il; an empty one if none does."""
    if language.joins_pronouns and "-" in low:
        verb, _, pronoun = low.rpartition("-")
        if pronoun in JOINED:
            return verb.removesuffix("-t"), pronoun
    return low, ""


def cue_text(tokens, at: int, low: str, language) -> str:
    """The cue as printed, with what belongs to it: a déclaré, teilte mit, heißt es."""
    text = tokens[at].text
    particle = language.particles.get(low)
    if particle and any(token.low == particle for token in tokens[at + 1 :]):
        return f"{text} {particle}"
    if low in language.impersonal and tokens[at + 1 : at + 2] and tokens[at + 1].low == "es":
        return f"{text} {tokens[at + 1].text}"
    if language.joins_pronouns and at:
        return _french(
            tokens[at - 1], text[: len(low)] if low != tokens[at].low else text, language
        )
    return text


def is_negated(tokens, at: int, language) -> bool:
    """never said, n’a jamais dit, не говорил: within three words, in the same clause."""
    for token in reversed(tokens[max(0, at - NEGATION_REACH) : at]):
        if not token.is_word:
            return False
        if token.low in language.negations or token.low.endswith("n't"):
            return True
    return False


def is_noun(tokens, at: int, language) -> bool:
    """la demande, the claim, der Bericht; Reports of trouble: a noun that looks like a cue."""
    low = tokens[at].low
    if at == 0:
        ending = language.participle_ending
        return bool(ending) and not low.endswith(ending)
    before = tokens[at - 1].low
    if low in language.bare:
        return before not in language.pronouns and before not in language.helping
    if language.declines or (language.elides and at > 1 and tokens[at - 2].low == "comme"):
        return False
    return (
        before in language.definite or before in language.articles or before in language.possessive
    )


def is_passive(tokens, at: int, language) -> bool:
    """was told, a été décrit; not: was quoted as saying."""
    ending = language.participle_ending
    if not language.by or (ending and tokens[at].low.endswith((ending, "s"))):
        return False
    return any(token.low in language.passive for token in tokens[max(0, at - 2) : at])


def is_tail(tokens, at: int, language) -> bool:
    """…, adding: what is said next, by whoever spoke before."""
    ending = language.participle_ending
    if not ending or at == 0 or not tokens[at].low.endswith(ending):
        return False
    return tokens[at - 1].text == "," or tokens[at - 1].span is not None


def _french(before, text, language):
    if before.low in HAS:
        return f"{before.text} {text}"
    if before.low == "s'":
        return f"{before.text}{text}"
    if before.low == "se":
        return f"{before.text} {text}"
    helping, pronoun = without_pronoun(before.low, language)
    return f"{helping} {text}" if pronoun and helping in HAS else text

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import LONGEST_WORD, others_of, tokens_of, words


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The harbour, again!", ["the", "harbour", "again"]),
        ("Zürich café Łódź Ørsted", ["zurich", "cafe", "lodz", "orsted"]),
        ("Straße", ["strasse"]),
        ("ёлка Ёлка", ["елка", "елка"]),
        ("O'Brien O’Brien OBrien", ["obrien", "obrien", "obrien"]),
        ("Alibaba’s readers’ ‘quoted’", ["alibaba", "readers", "quoted"]),
        ("COVID-19 e-mail snake_case", ["covid", "19", "e", "mail", "snake", "case"]),
        ("東京 ひらがな", ["東", "京", "ひ", "ら", "が", "な"]),
        ("ﾀﾜｰ", ["タ", "ワ", "ー"]),
        ("서울", ["서울"]),
        ("हिन्दी", ["हिन्दी"]),
        ("مُحَمَّد ٢٠١٧", ["محمد", "2017"]),
        ("ＦＵＬＬ ½ x²", ["full", "1", "2", "x2"]),
        ("elec\N{SOFT HYPHEN}tricity می\N{ZERO WIDTH NON-JOINER}خواهم", ["electricity", "میخواهم"]),
        ("one\N{ZERO WIDTH SPACE}two a\0b c\ud800d", ["one", "two", "a", "b", "c", "d"]),
        ("❤️ 👩‍👩‍👧 1️⃣", ["1"]),
        ("", []),
    ],
)
def test_text_is_read_as(text, read):
    assert words(text) == read


def test_accents_make_no_difference_however_they_are_written():
    assert words("caf\u00e9") == words("cafe\u0301") == words("CAFE\u0301")


def test_a_word_longer_than_any_word_is_cut():
    assert words("a" * 5_000) == ["a" * LONGEST_WORD]


def test_a_megabyte_is_read():
    assert len(words("ferry é東\ud800\0" * 100_000)) == 300_000


@given(st.text(st.characters(codec=None)))
def test_any_text_gives_letters_and_digits_that_read_the_same_again(text):
    read = words(text)

    assert words(" ".join(read)) == read
    assert not set("".join(read)) & set(" \0'\"%_\\:*()&|!<>¶")
    assert all(0 < len(word) <= LONGEST_WORD for word in read)
    " ".join(read).encode()  # no lone surrogates


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ferries", "ferry"),
        ("running", "runs"),
        ("O’Brien’s", "obrien"),
        ("U.S.", "US"),
        ("U.S.A.", "usa"),
        ("l’économie", "economie"),
        ("электричества", "электричество"),
        ("Ёлки", "елка"),
        ("المدينة", "مدينة"),
        ("ＦＥＲＲＹ", "ferry"),
        ("e\N{NON-BREAKING HYPHEN}mail", "e-mail"),
    ],
)
def test_two_ways_to_write_it_give_the_same_tokens(one, other):
    assert tokens_of(one) == tokens_of(other)


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        ("e-mail", "en", "email"),
        ("COVID-19", "en", "covid19"),
        ("Müller", "de", "mueller"),
        ("Häuser", "de", "haus¹"),
        ("chevaux", "fr", "cheval²"),
        ("canciones", "es", "cancion³"),
    ],
)
def test_a_text_can_be_asked_for_by_another_token(text, language, other):
    assert other in others_of(text, language)


def test_a_form_of_one_language_is_no_word_of_another():
    assert "new" not in {*tokens_of("news"), *others_of("news", "de")}


def test_each_two_neighbours_of_a_script_without_spaces_are_a_token():
    assert tokens_of("東京都 iPhone発売") == ["東京", "京都", "都", "iphon", "発売", "売"]


@given(st.text(st.characters(codec=None)))
def test_no_token_of_any_text_can_be_read_as_an_operator(text):
    for token in {*tokens_of(text), *others_of(text, "de")}:
        assert token
        assert not set(token) & set(" \0'\"%_\\:*()&|!<>¶∀")
        token.encode()  # no lone surrogates

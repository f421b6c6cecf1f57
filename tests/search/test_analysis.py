import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import LONGEST_WORD, words


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

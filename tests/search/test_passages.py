from news.blocks.body import BodyBlock
from search.index.stories import QUOTES, READ_AS


def test_every_block_is_read_but_the_one_that_holds_no_words_of_its_own():
    assert {*READ_AS, *QUOTES, "related_stories"} == set(BodyBlock().child_blocks)

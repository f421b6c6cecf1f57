"""How much strangers may send: how often, and how large. For every form that anybody may post.

BY_SENDER = Limit("replies from one sender", most=20, per=timedelta(hours=1))

@small_posts_only
def post_reply(request):
    spend(BY_SENDER, sender_of(request))  # or LimitReached
"""

from .counting import Limit, LimitReached, spend
from .senders import sender_of
from .size import small_posts_only

__all__ = ["Limit", "LimitReached", "sender_of", "small_posts_only", "spend"]

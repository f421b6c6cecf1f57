"""What the gate will say about a story's quotes, told while they are written."""

import json

from django.http import HttpResponseBadRequest, JsonResponse
from django.views.decorators.http import require_POST
from wagtail.admin.auth import any_permission_required, require_admin_access

from news.quotes.models import Quotation
from news.quotes.rules import pull_quote_problem
from news.quotes.rules_for_publication import problem_with

MOST = 200  # quotes in one story
LARGEST_ID = 2**63  # SQLite takes no larger one for a number


@require_admin_access
@any_permission_required("news.add_quotation", "news.change_quotation", "news.correct_quotation")
@require_POST
def problems_in_print(request):
    """For `{"story", "quotes": [{"kind", "quotation", "printed"}]}`, `{"problems"}`: a sentence or
    "" for each quote. `story` is what the story says outside its pull quotes, a line a paragraph.
    """
    try:
        asked = json.loads(request.body)
        story = str(asked["story"])
        quotes = [
            (quote["kind"], int(quote["quotation"]), str(quote["printed"]))
            for quote in asked["quotes"][:MOST]
        ]
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return HttpResponseBadRequest("A story and its quotes are expected, as JSON.")
    ids = {quotation for _, quotation, _ in quotes if 0 < quotation < LARGEST_ID}
    on_record = Quotation.objects.prefetch_related("translations").in_bulk(ids)
    problems = [
        _problem(kind, on_record.get(quotation), printed, story)
        for kind, quotation, printed in quotes
    ]
    return JsonResponse({"problems": [problem or "" for problem in problems]})


def _problem(kind, quotation, printed, story):
    if quotation is None:
        return None
    printed = printed.strip() or quotation.text
    problem = problem_with(quotation, printed)
    if not problem and kind == "pull_quote":
        problem = pull_quote_problem(printed, story)
    return problem

"""The screen of a story's review links: make one, copy it, see which work, revoke them."""

import uuid

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.validators import ProhibitNullCharactersValidator
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button

from news.pages.models import ArticlePage

from .models import ReviewLink
from .verbs import EXPIRIES, make_link, revoke

AT_MOST_ENDED = 20


class LinkForm(forms.Form):
    days = forms.ChoiceField(
        label="It works", choices=list(EXPIRIES.items()), initial="7", widget=forms.Select
    )
    wish = forms.UUIDField(initial=uuid.uuid4, widget=forms.HiddenInput)
    note = forms.CharField(
        label="Who is it for?",
        max_length=200,
        required=False,
        help_text="For you and your colleagues, to tell it from others. The page doesn’t show it.",
        validators=[ProhibitNullCharactersValidator()],
    )


class ReviewLinks(WagtailAdminTemplateMixin, View):
    page_title = "Review links"
    header_icon = "link"
    template_name = "news/review_links/links.html"

    def dispatch(self, request, pk):
        self.article = get_object_or_404(ArticlePage.objects.defer_streamfields(), id=pk)
        if not may_share(request.user, self.article):
            raise PermissionDenied
        return super().dispatch(request)

    def get(self, request):
        return self._show(LinkForm())

    def post(self, request):
        if "revoke" in request.POST:
            return self._revoke(request.POST["revoke"])
        form = LinkForm(request.POST)
        if not form.is_valid():
            return self._show(form)
        asked = form.cleaned_data
        link, token = make_link(
            self.article, int(asked["days"]), request.user, asked["wish"].hex, asked["note"]
        )
        if not link.works:
            messages.warning(request, "The link that you made here has ended. Make another one.")
            return redirect(request.path)
        # Not after a redirect: the address is shown this once, and kept nowhere on the way.
        address = settings.SITE_URL + reverse("news:review", args=[token])
        return self._show(LinkForm(), made=link, address=address)

    def _revoke(self, key):
        links = ReviewLink.objects.filter(article=self.article.pk)
        link = get_object_or_404(links, pk=int(key) if key.isdecimal() and len(key) < 19 else 0)
        if revoke(link, by=self.request.user):
            messages.success(self.request, "Revoked. Whoever opens the link sees nothing any more.")
        else:
            messages.warning(self.request, "This link had ended already.")
        return redirect(self.request.path)

    def _show(self, form, made=None, address=""):
        links = ReviewLink.objects.filter(article=self.article.pk).defer("content")
        links = links.select_related("made_by", "revoked_by")
        working = list(links.working())
        ended = links.exclude(pk__in=[link.pk for link in working])
        return self.render_to_response(
            {
                **self.get_context_data(),
                "article": self.article,
                "form": form,
                "made": made,
                "address": address,
                "working": working,
                "ended": ended[:AT_MOST_ENDED],
            }
        )

    def get_page_subtitle(self):
        return self.article.get_admin_display_title()

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.article.pk])
        return [
            *self.breadcrumbs_items,
            {"url": edit, "label": self.get_page_subtitle()},
            {"url": "", "label": self.page_title},
        ]


def may_share(user, story):
    return story.permissions_for_user(user).can_edit() and user.has_perm("news.add_reviewlink")


def in_header(page, user, view_name, next_url=None):
    yield from in_listing(page, user)


def in_listing(page, user, next_url=None):
    """Where it leads, one more click makes a link."""
    if page.pk and page.specific_class is ArticlePage and may_share(user, page):
        address = reverse("review_links", args=[page.pk])
        yield Button("Review links", url=address, icon_name="link", priority=70)

"""The story's form: what a reporter fills in first stands first."""

from django.utils.functional import cached_property
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
    Panel,
    PublishingPanel,
    TitleFieldPanel,
)

from .forms import BylineFormSet
from .still_needed import StillNeededPanel


class BylinesPanel(InlinePanel):
    def get_form_options(self):
        options = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = BylineFormSet
        return options


class RemediesPanel(Panel):
    """After a refusal: what else those who may can do about it. Each button saves the draft."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "news/pages/admin/remedies.html"

        def is_shown(self):
            return bool(self.form.remedies)


class AfterwardsPanel(Panel):
    """What readers were told since publication, read only, and what more can be done."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "news/pages/admin/afterwards.html"

        def is_shown(self):
            return self.instance.first_published_at is not None

        @cached_property
        def corrections(self):
            return self.instance.corrections.select_related("corrected_by", "before__closed")

        @cached_property
        def may_correct(self):
            return self._may_publish and self.request.user.has_perm("news.add_correction")

        @cached_property
        def may_close(self):
            return self._may_publish and self.request.user.has_perm("news.add_closedversion")

        @cached_property
        def _may_publish(self):
            may_publish = self.instance.permissions_for_user(self.request.user).can_publish
            return self.instance.live and may_publish()

        @cached_property
        def withdrawals(self):
            return self.instance.withdrawals.select_related("withdrawn_by")


content_panels = [
    RemediesPanel(heading="Not published yet", icon="warning"),
    StillNeededPanel(heading="What publication still needs", icon="clipboard-list"),
    TitleFieldPanel(
        "title", heading="Headline", placeholder="Headline", help_text="The story in one line."
    ),
    FieldPanel("standfirst"),
    BylinesPanel(
        "bylines",
        heading="Bylines",
        label="byline",
        panels=[FieldPanel("person"), FieldPanel("role")],
    ),
    MultiFieldPanel(
        [
            FieldPanel("lead_image"),
            FieldPanel("lead_image_alt"),
            FieldPanel("lead_image_is_decorative"),
            FieldPanel("lead_image_caption"),
        ],
        heading="Lead picture",
        classname="collapsed",
    ),
    FieldPanel("body"),
    AfterwardsPanel(heading="After publication", icon="history"),
]


def add_below_what_is_needed(panel):
    """For a package further up that has something to tell beside the story."""
    above = next(at for at, one in enumerate(content_panels) if isinstance(one, StillNeededPanel))
    content_panels.insert(above + 1, panel)


promote_panels = [
    MultiFieldPanel([FieldPanel("kind"), FieldPanel("topics")], heading="Where it belongs"),
    MultiFieldPanel(
        [FieldPanel("language"), PageChooserPanel("translation_of", "news.ArticlePage")],
        heading="Language",
    ),
    MultiFieldPanel(
        [
            FieldPanel("slug"),
            FieldPanel("seo_title"),
            FieldPanel(
                "search_description", help_text="Left empty, search engines show the standfirst."
            ),
        ],
        heading="For search engines",
    ),
]

settings_panels = [PublishingPanel(), FieldPanel("published_at"), CommentPanel()]

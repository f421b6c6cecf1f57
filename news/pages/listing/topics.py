"""Several stories get one more topic, in what readers have and in newer versions alike."""

from django import forms
from django.db import transaction
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction

from news.pages.models import ArticlePage, Topic
from news.pages.newer_versions import newer_versions, publish_beneath, put_on_top
from news.pages.signals import changing_together

ACTION = "news.topic_added"


@transaction.atomic
def add_topic(story: ArticlePage, topic: Topic, by) -> bool:
    """Add it to every version that is in use. False if all of them had it."""
    story = ArticlePage.objects.select_for_update(of=("self",), no_key=True).get(pk=story.pk)
    newer = newer_versions(story)
    lacking = [each for each in newer if topic not in each.content.topics.all()]
    is_lacking = topic not in story.topics.all()
    if story.live and is_lacking:
        story.topics.add(topic)
        publish_beneath(story, by, ACTION)
        lacking = newer  # what was written beneath them
    for each in lacking:
        each.content.topics.add(topic)
        put_on_top(each)
    if not story.live and not newer:
        story.topics.add(topic)
        story.save_revision(user=by, log_action=ACTION)
    return is_lacking or bool(lacking)


class TopicForm(forms.Form):
    topic = forms.ModelChoiceField(
        queryset=Topic.objects.order_by("name"), empty_label="Choose one"
    )


class AddTopic(PageBulkAction):
    display_name = "Add a topic"
    action_type = "add_topic"
    aria_label = "Add a topic to the selected stories"
    template_name = "news/pages/admin/add_topic.html"
    action_priority = 50
    form_class = TopicForm

    def check_perm(self, page):
        """Of a published story, readers see it at once."""
        if not issubclass(page.specific_class, ArticlePage):
            return False
        may = page.permissions_for_user(self.request.user)
        return may.can_publish() if page.live else may.can_edit()

    def get_execution_context(self):
        return {**super().get_execution_context(), "topic": self.cleaned_form.cleaned_data["topic"]}

    @classmethod
    def execute_action(cls, objects, topic, user=None, **kwargs):
        with changing_together():
            return sum(add_topic(story, topic, user) for story in objects), 0

    def get_success_message(self, added, below):
        topic = self.cleaned_form.cleaned_data["topic"]
        return f"“{topic}” is a topic of {added} more {'story' if added == 1 else 'stories'} now."

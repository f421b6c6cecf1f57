"""Where pictures come in that Wagtail does not ask us about, and what follows when one is saved."""

from django.db.models.signals import post_save
from wagtail.admin.views.account import AvatarSettingsPanel

from .forms import AvatarForm
from .models import NewsImage
from .sizes import order_sizes


def connect():
    post_save.connect(order_sizes, sender=NewsImage, dispatch_uid="media: order sizes")
    AvatarSettingsPanel.form_class = AvatarForm  # there is no setting for it

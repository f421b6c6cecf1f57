"""What reporters submit is approved by whoever may publish where the story stands.

The groups that approved it until now may publish everywhere, so that they go on approving. Only the
task that `roles` made is replaced; what a newsroom has arranged for itself stays.
"""

from django.db import migrations

BY_GROUPS = "Approval by an editor"
BY_SECTION = "Approval by the section’s editors"
APPROVING = {"Section editors", "Chief editors", "Administrators"}


def approve_in_sections(apps, schema_editor):
    old = apps.get_model("wagtailcore", "GroupApprovalTask").objects.filter(name=BY_GROUPS).first()
    if not old or set(old.groups.values_list("name", flat=True)) != APPROVING:
        return
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="news", model="sectionapproval"
    )
    new = apps.get_model("news", "SectionApproval").objects.create(
        name=BY_SECTION, content_type=content_type
    )
    _replace(apps, old, new)


def approve_in_groups(apps, schema_editor):
    old = apps.get_model("news", "SectionApproval").objects.filter(name=BY_SECTION).first()
    if not old:
        return
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="wagtailcore", model="groupapprovaltask"
    )
    new = apps.get_model("wagtailcore", "GroupApprovalTask").objects.create(
        name=BY_GROUPS, content_type=content_type
    )
    new.groups.set(apps.get_model("auth", "Group").objects.filter(name__in=APPROVING))
    _replace(apps, old, new)


def _replace(apps, old, new):
    """In each workflow, and for each story that waits. What was decided keeps the task it had."""
    task = apps.get_model("wagtailcore", "Task").objects.get(pk=new.pk)
    apps.get_model("wagtailcore", "WorkflowTask").objects.filter(task_id=old.pk).update(task=task)
    states = apps.get_model("wagtailcore", "TaskState").objects.filter(task_id=old.pk)
    states.filter(status="in_progress").update(task=task)
    if states.exists():
        old.active = False
        old.save()
    else:
        old.delete()


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0026_section_approval'),
        ('contenttypes', '0002_remove_content_type_name'),
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [migrations.RunPython(approve_in_sections, approve_in_groups)]

from django.db import migrations

DECIDING = ["Section editors", "Chief editors", "Administrators"]  # as in docs/roles.md
READING = [*DECIDING, "Researchers"]
KNOWING_WHO = ["Chief editors", "Administrators"]

PERMISSIONS = {
    "view_challenge": ("Can view challenge", READING),
    "view_challenge_evidence": ("Can read what was written in a challenge", READING),
    "decide_challenge": ("Can decide challenges of quotations", DECIDING),
    "view_challenger": ("Can see the name and the address of who challenges", KNOWING_WHO),
}


def let_them_decide(apps, schema_editor):
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="news", model="challenge"
    )
    for codename, (name, groups) in PERMISSIONS.items():
        permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )
        for group in apps.get_model("auth", "Group").objects.filter(name__in=groups):
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("news", "0021_challenges"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(let_them_decide, migrations.RunPython.noop)]

from django.core.management.base import BaseCommand

from home import preparation


class Command(BaseCommand):
    help = "Makes folders, tables and the site record fit this version. Run it at every deployment."

    def handle(self, *args, **options):
        preparation.make_folders()
        preparation.make_tables()
        preparation.name_site()
        preparation.show_new_templates()

import time

from django.core.management.base import BaseCommand

from search.synthetic.building import build


class Command(BaseCommand):
    help = "Add a large archive of made-up stories, to measure with. There is no way back."

    def add_arguments(self, parser):
        parser.add_argument("--stories", type=int, required=True)
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args, stories, seed, **options):
        start = time.monotonic()
        made = build(stories, seed, say=lambda made: self.stdout.write(f"{made} stories …"))
        self.stdout.write(f"{made} made-up stories, in {time.monotonic() - start:.0f} s.")

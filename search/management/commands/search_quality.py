import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from search.quality import measure


class Command(BaseCommand):
    help = "Score the search on judged documents and queries from a file of JSON lines."

    def add_arguments(self, parser):
        parser.add_argument("file", help="docs/searching.md says what its lines hold")

    def handle(self, *args, file, **options):
        try:
            with Path(file).open(encoding="utf-8") as lines:
                scores = measure(lines)
        except (OSError, ValueError) as error:
            raise CommandError(str(error)) from error
        for name, score in scores.items():
            self.stdout.write(
                f"{name}: the first right answer at {score['mrr@10']:.3f} (MRR@10), "
                f"nDCG@10 {score['ndcg@10']:.3f}, nothing found {score['zero_rate']:.1%}, "
                f"{score['n']} queries"
            )
        self.stdout.write(json.dumps(scores, ensure_ascii=False))

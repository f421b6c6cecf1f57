"""What many pictures share: skies, stars, rays, hills, water, and sheets of paper."""

from math import pi, sin

from .sheet import BLEED, HEIGHT, WIDTH, around, fading, turned

LEFT, RIGHT, FLOOR = -BLEED, WIDTH + BLEED, HEIGHT + BLEED


def night(sheet, chance, stars=90, lowest=900):
    """A dark sky that grows paler downwards, with stars."""
    sheet.ground(dark=fading(1, 0.72, 350, 950), mid=fading(0, 0.55, 300, 950))
    for _ in range(stars):
        x, y = chance.uniform(LEFT, RIGHT), chance.uniform(LEFT, lowest)
        sheet.disc(x, y, chance.choice([2, 2, 3, 3, 4, 6]), dark=0, mid=0, light=0.3)


def rays(sheet, x, y, count, near, far, share=0.5, start=0, **tones):
    """Wedges around a point; `share` of the circle is theirs."""
    step = 360 / count
    wedges = []
    for n in range(count):
        edges = [start + n * step - step * share / 2, start + n * step + step * share / 2]
        outer = [around(x, y, far, edge) for edge in edges]
        wedges.append(outer + [around(x, y, near, edge) for edge in reversed(edges)])
    sheet.polygons(wedges, **tones)


def hill(sheet, chance, top, swing, **tones):
    """A ridge from one side to the other, and all that is below it."""
    shifts = [chance.uniform(0, 2 * pi) for _ in range(3)]
    ridge = [
        (x, top + swing * sum(sin(x / 1600 * pi * k + shifts[k - 1]) / k for k in (1, 2, 3)))
        for x in range(LEFT, RIGHT + 10, 10)
    ]
    sheet.polygon([*ridge, (RIGHT, FLOOR), (LEFT, FLOOR)], **tones)


def wave(sheet, y, swing, length, phase=0, **tones):
    """Water from a scalloped edge downwards."""
    edge = [(x, y - swing * abs(sin((x / length + phase) * pi))) for x in range(LEFT, RIGHT + 8, 8)]
    sheet.polygon([*edge, (RIGHT, FLOOR), (LEFT, FLOOR)], **tones)


def glints(sheet, chance, x, top, bottom, spread, count, **tones):
    """Light on water: strokes that grow longer as they come nearer."""
    for n in range(count):
        y = top + (bottom - top) * (n / count) ** 1.3
        half = spread * (0.25 + 0.75 * n / count) * chance.uniform(0.35, 1)
        middle = x + chance.uniform(-0.4, 0.4) * spread
        sheet.line([(middle - half, y), (middle + half, y)], 5 + 6 * n / count, **tones)


def page(sheet, chance, x, y, wide, high, angle, lines=9, **tones):
    """A sheet of paper with its shadow and lines of writing that nobody can read."""
    corners = [(-wide / 2, -high / 2), (wide / 2, -high / 2)]
    corners += [(wide / 2, high / 2), (-wide / 2, high / 2)]
    sheet.polygon(turned(corners, x + 14, y + 16, angle), dark=0.85)
    sheet.polygon(turned(corners, x, y, angle), **{"dark": 0, "mid": 0, "light": 0, **tones})
    for n in range(lines):
        row = -high * 0.36 + n * high * 0.74 / max(1, lines - 1)
        end = wide * (0.38 if n < lines - 1 else 0.05)
        at = -wide * 0.38
        while at < end:
            word = min(end, at + chance.uniform(0.09, 0.24) * wide)
            sheet.line(turned([(at, row), (word, row)], x, y, angle), high / lines / 7, dark=1)
            at = word + wide * 0.05

"""Trees, water and stone."""

from math import sin

from .scenery import FLOOR, LEFT, RIGHT, glints, hill, rays, wave
from .sheet import BARE, around, fading, glowing, turned


def leaf(sheet, x, y, angle, size, **tones):
    edge = [(n / 10, 0.27 * sin(3.14 * (n / 10) ** 0.8)) for n in range(11)]
    outline = [*edge, *((px, -py) for px, py in reversed(edge))]
    sheet.polygon(turned(outline, x, y, angle, size), **tones)


def tree(sheet, chance):
    """One stem that divides and divides again, with leaves at its ends and two finches in it."""
    sheet.ground(light=glowing(800, 380, 900, 0.75, 0.12))
    sheet.disc(800, 400, 330, light=1)
    leaves = []
    _branch(sheet, chance, leaves, (800, 960), -90, 205, 60, 7)
    for x, y, angle in leaves:
        tones = chance.choice([{"mid": 1}, {"mid": 1}, {"mid": 1, "dark": 0.5}, {"mid": 0.5}])
        leaf(sheet, x, y, angle, chance.uniform(34, 58), light=chance.choice([0, 0, 1]), **tones)
    hill(sheet, chance, 955, 12, dark=1, mid=0.5, light=0)
    finch(sheet, 330, 232, 1, 1.0)
    finch(sheet, 1310, 300, -1, 0.8)


def _branch(sheet, chance, leaves, start, angle, long, thick, left):
    end = around(*start, long, angle)
    sheet.polygon(
        [
            around(*start, thick / 2, angle - 90),
            around(*end, thick * 0.34, angle - 90),
            around(*end, thick * 0.34, angle + 90),
            around(*start, thick / 2, angle + 90),
        ],
        dark=1,
    )
    sheet.disc(*end, thick * 0.34, dark=1)
    if left < 4:
        leaves.append((*end, angle + chance.uniform(-70, 70)))
    if left:
        for side in (-1, 1):
            turn = side * chance.uniform(17, 33)
            lean = (-90 - angle) * -0.06
            _branch(
                sheet,
                chance,
                leaves,
                end,
                angle + turn + lean,
                long * chance.uniform(0.74, 0.86),
                thick * 0.68,
                left - 1,
            )


def finch(sheet, x, y, way, size):
    """A small bird with a strong beak; `way` is 1 for looking right."""

    def put(points, **tones):
        sheet.polygon([(x + px * size * way, y + py * size) for px, py in points], **tones)

    tail = [(-60, 8), (-168, 52), (-150, 76), (-50, 40)]
    body = [around(0, 0, 1, a) for a in range(0, 360, 6)]
    put(tail, dark=1, mid=0, light=0)
    put([(px * 88, py * 56 + px * -14) for px, py in body], dark=0.1, mid=0.9, light=0)
    put([(px * 44 + 70, py * 40 - 42) for px, py in body], dark=1, mid=0.9, light=0)
    put([(104, -62), (152, -34), (104, -18)], **{**BARE, "light": 1})
    put([(px * 62 - 22, py * 26 + 2 + px * 10) for px, py in body], dark=1, mid=0.4)
    sheet.disc(x + 80 * size * way, y - 50 * size, 7 * size, **BARE)
    for foot in (-8, 22):
        sheet.line(
            [(x + foot * size * way, y + 48 * size), (x + foot * size * way, y + 92 * size)],
            6 * size,
            dark=1,
        )
    sheet.line(
        [(x - 150 * way * size, y + 96 * size), (x + 200 * way * size, y + 90 * size)],
        13 * size,
        dark=1,
    )


def lakes(sheet, chance):
    """Two long lakes that run side by side towards the hills, and the Sun low above them."""
    sheet.ground(light=fading(0.2, 1, 0, 420), mid=fading(0.1, 0.4, 150, 450))
    rays(sheet, 800, 350, 40, 150, 1300, share=0.42, light=0.12)
    sheet.disc(800, 350, 150, light=1, mid=0)
    for n in range(4):
        shade = fading(0.05 + n * 0.12, 0.3 + n * 0.12, 360, 560)
        hill(sheet, chance, 392 + n * 36, 22, mid=0.3 + n * 0.14, light=0.5 - n * 0.1, dark=shade)
    hill(sheet, chance, 540, 14, dark=0.5, mid=1, light=0.6)
    for n in range(7):
        hill(sheet, chance, 600 + n * 62, 18, dark=[0.85, 0.3][n % 2], mid=1, light=1)
    for middle, lean, bend in [(620, -250, -50), (980, 290, 60)]:
        _lake(sheet, chance, middle, lean, bend)


def _lake(sheet, chance, middle, lean, bend):
    """From a point under the hills down to the edge, wider as it comes nearer."""
    rows = []
    for n in range(49):
        near = n / 48
        x = middle + lean * near**1.2 + bend * sin(near * 6)
        rows.append((x, 552 + 470 * near, 16 + 290 * near**1.4 * (1 + 0.18 * sin(near * 11))))
    left = [(x - half, y) for x, y, half in rows]
    right = [(x + half, y) for x, y, half in reversed(rows)]
    water = {"dark": 0, "mid": fading(0.05, 0.75, 560, 1010), "light": fading(0.8, 0, 552, 700)}
    sheet.polygon([*left, *right], **water)
    for x, y, half in rows[6::3]:
        start, long = chance.uniform(-0.8, 0.1), chance.uniform(0.3, 0.7)
        sheet.line([(x + start * half, y), (x + (start + long) * half, y)], 3 + half / 50, mid=1)
    x, y, half = rows[24]
    size = half / 90
    hull = [(-52, 0), (52, 0), (36, 20), (-36, 20)]
    sheet.polygon(turned(hull, x, y, 0, size), dark=1, light=0)
    sheet.polygon(turned([(-4, -8), (-4, -112), (-50, -8)], x, y, 0, size), **BARE)
    sheet.polygon(turned([(4, -8), (4, -98), (40, -8)], x, y, 0, size), **{**BARE, "light": 1})


def ferry(sheet, chance):
    """A ferry on its way past a lighthouse, at dusk."""
    sheet.ground(dark=fading(1, 0.4, 100, 640), mid=fading(0.2, 0.8, 100, 640))
    beam = [(1266, 262), (LEFT, 60), (LEFT, 400)]
    sheet.polygon(
        beam,
        dark=fading(0.75, 0.08, 0, 1260, sideways=True),
        mid=0.2,
        light=fading(0.1, 1, 0, 1260, sideways=True),
    )
    sheet.polygon(
        [(1130, 720), (1180, 600), (1290, 560), (1420, 590), (RIGHT, 540), (RIGHT, 740)],
        dark=1,
        mid=0.3,
        light=0,
    )
    for n in range(6):
        half = 62 - n * 5
        top, bottom = 565 - (n + 1) * 44, 565 - n * 44
        edge = [
            (1266 - half + 5, top),
            (1266 + half - 5, top),
            (1266 + half, bottom),
            (1266 - half, bottom),
        ]
        sheet.polygon(edge, **{**BARE, **({"mid": 1} if n % 2 else {})})
        shade = fading(0, 0.85, 1266, 1266 + half * 1.3, sideways=True)
        sheet.polygon(edge, dark=shade)
    sheet.box(1226, 286, 1306, 302, dark=1)
    sheet.box(1240, 236, 1292, 286, dark=0, mid=0, light=1)
    sheet.polygon([(1230, 238), (1266, 196), (1302, 238)], dark=1, mid=0, light=0)
    wave(sheet, 700, 14, 90, 0.2, dark=0.55, mid=1, light=0)
    ship = [(230, 640), (1010, 640), (950, 780), (310, 780)]
    sheet.polygon(ship, dark=1, mid=0, light=0)
    sheet.polygon([(236, 654), (1004, 654), (997, 672), (244, 672)], **BARE)
    sheet.box(330, 552, 900, 640, 6, **BARE)
    sheet.box(400, 470, 800, 552, 6, **BARE)
    sheet.box(470, 412, 620, 470, 6, dark=0, mid=0.4, light=0)
    sheet.polygon([(680, 470), (690, 350), (762, 350), (772, 470)], dark=0, mid=1, light=0)
    sheet.box(688, 372, 766, 398, dark=1)
    for n in range(11):
        sheet.box(352 + n * 50, 580, 382 + n * 50, 612, 6, light=1, mid=0.3)
    for n in range(8):
        sheet.box(420 + n * 47, 496, 446 + n * 47, 526, 5, dark=1)
    for n in range(5):
        sheet.disc(690 - n * 84, 310 - n * 34, 30 + n * 13, dark=0.12 * n, mid=0.1, light=0)
    for n, y in enumerate([752, 812, 876, 942]):
        wave(
            sheet,
            y,
            22 + n * 4,
            120 + n * 20,
            n * 0.37,
            mid=0.9 - n * 0.1,
            dark=[0.3, 0.6, 0.8, 1][n],
            light=0,
        )
        glints(sheet, chance, 600, y + 8, y + 40, 300, 5, dark=0, mid=0.1, light=0.6)


def wall(sheet, chance):
    """A wall of blocks with a breach, and light that comes through."""
    sheet.ground(light=1, mid=fading(0.1, 0.5, 300, 1000))
    rays(sheet, 800, 560, 34, 0, 1400, share=0.45, light=0.25, mid=0)
    sheet.disc(800, 560, 190, light=0, mid=0, dark=0)
    for row in range(11):
        y = -20 + row * 84
        for n in range(-1, 13):
            x = n * 150 + (75 if row % 2 else 0) - 60
            reach = 150 + row * 20 + chance.uniform(-70, 70)
            if abs(x + 72 - 800) < reach + 72:
                continue
            tone = chance.choice([0.5, 0.62, 0.75, 0.9, 1])
            far = 0.35 if abs(x - 800) > 500 else 0
            sheet.box(x, y, x + 144, y + 78, 5, dark=min(1, tone * 0.8 + far), mid=0.7, light=0)
    sheet.polygon(
        [(LEFT, 900), (RIGHT, 890), (RIGHT, FLOOR), (LEFT, FLOOR)], dark=1, mid=0.3, light=0
    )
    for _ in range(46):
        x, y = chance.gauss(800, 260), chance.uniform(850, 960)
        size = chance.uniform(16, 58)
        stone = [
            around(x, y, size * chance.uniform(0.7, 1.1), a + chance.uniform(-15, 15))
            for a in (0, 72, 144, 216, 288)
        ]
        sheet.polygon(stone, dark=chance.choice([0.3, 0.6, 1]), mid=0.8, light=0)

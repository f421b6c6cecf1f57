"""Things on tables, in harbours and on walls, and figures without faces."""

from .scenery import FLOOR, LEFT, RIGHT, glints, rays, wave
from .sheet import BARE, around, fading, glowing, turned


def harbour(sheet, chance):
    """A container ship under cranes, in front of a large Sun."""
    sheet.ground(light=fading(0.15, 0.7, 0, 700))
    sheet.disc(1080, 420, 300, light=1)
    for x in (215, 1395):
        _crane(sheet, x)
    for column in range(9):
        high = [3, 5, 6, 6, 5, 6, 4, 5, 3][column]
        for row in range(high):
            x, y = 412 + column * 92, 600 - row * 54
            tones = chance.choice(
                [
                    {"mid": 1},
                    {"dark": 0.9},
                    {"light": 1},
                    {"mid": 1, "dark": 0.45},
                    {},
                    {"mid": 0.45},
                    {"dark": 0.5, "light": 1},
                ]
            )
            sheet.box(x, y, x + 86, y + 49, 2, **{**BARE, **tones})
            for n in range(1, 6):
                sheet.line([(x + n * 14.5, y + 8), (x + n * 14.5, y + 41)], 2.4, dark=0.95)
    sheet.box(1252, 430, 1350, 655, 4, **BARE)
    sheet.box(1236, 404, 1366, 436, 4, dark=1)
    for row in range(4):
        sheet.box(1268, 460 + row * 44, 1334, 478 + row * 44, 3, dark=1)
    hull = [(270, 640), (1420, 640), (1372, 820), (360, 820)]
    sheet.polygon(hull, dark=1, mid=0.5, light=0)
    sheet.polygon([(292, 690), (1407, 690), (1402, 706), (300, 706)], **BARE)
    sheet.polygon([(322, 772), (1386, 772), (1372, 820), (360, 820)], mid=1, dark=0.35)
    for n, y in enumerate([800, 858, 924, 985]):
        wave(
            sheet,
            y,
            20 + n * 4,
            110 + n * 22,
            n * 0.41,
            light=0,
            mid=0.55 + n * 0.12,
            dark=[0.12, 0.4, 0.7, 0.95][n],
        )
        glints(sheet, chance, 1040, y + 12, y + 42, 240, 4, mid=0, dark=0, light=0.8)


def _crane(sheet, x):
    for leg in (-62, 62):
        sheet.line([(x + leg, 860), (x + leg * 0.72, 190)], 15, dark=1)
    for y in (300, 470, 640):
        sheet.line([(x - 56, y), (x + 56, y)], 9, dark=1)
        sheet.line([(x - 56, y + 160), (x + 54, y)], 6, dark=1)
    way = 1 if x < 800 else -1
    sheet.line([(x - way * 190, 196), (x + way * 390, 196)], 17, dark=1)
    sheet.line([(x, 60), (x + way * 370, 190)], 5, dark=1)
    sheet.line([(x, 60), (x - way * 180, 190)], 5, dark=1)
    sheet.line([(x, 60), (x, 200)], 13, dark=1)
    sheet.line([(x + way * 300, 200), (x + way * 300, 262)], 4, dark=1)
    sheet.box(x + way * 300 - 42, 262, x + way * 300 + 42, 306, 3, mid=1, dark=0.4)


def brioche(sheet, chance):
    """A brioche on a stand, under a speech bubble that is only an outline."""
    sheet.ground(light=fading(0.5, 0.2, 0, 800), mid=0.2)
    for n in range(17):
        sheet.box(n * 100 - 20, LEFT, n * 100 + 26, 800, mid=0.42, light=0.2)
    sheet.box(LEFT, 800, RIGHT, FLOOR, dark=1, mid=0.2, light=0)
    for n in range(20):
        sheet.ellipse(-10 + n * 86, 800, 46, 26, dark=1, mid=0.2, light=0)
    sheet.polygon([(500, 806), (560, 700), (600, 700), (660, 806)], dark=0.85, mid=0.4, light=0)
    sheet.ellipse(580, 812, 130, 26, dark=0.8, mid=0.4, light=0)
    sheet.ellipse(580, 690, 330, 44, **BARE)
    sheet.ellipse(580, 696, 330, 40, dark=0.6)
    sheet.ellipse(580, 682, 326, 36, **BARE)
    for n in range(7):
        angle = 176 + n * 31.5
        x, y = around(580, 610, 172, angle)
        sheet.disc(x, y + 12, 92, mid=1, light=1, dark=fading(0, 0.5, y - 30, y + 130))
    sheet.box(390, 580, 770, 690, 60, mid=1, light=1, dark=fading(0, 0.55, 560, 700))
    for n in range(5):
        sheet.line([(450 + n * 64, 690), (430 + n * 74, 575)], 6, dark=0.9)
    sheet.disc(580, 400, 92, mid=1, light=1, dark=glowing(545, 365, 190, 0, 0.75))
    sheet.ellipse(548, 360, 30, 18, mid=0.2, light=0.6)
    bubble = []
    for n in range(72):
        x, y = around(0, 0, 1, n * 5)
        bubble.append((1130 + x * 330, 300 + y * 205))
    sheet.polygon(bubble, **BARE)
    sheet.polygon([(900, 400), (1010, 470), (800, 540)], **BARE)
    tail = [(1000, 488), (940, 500), (870, 520), (806, 540), (850, 470), (880, 420)]
    for x, y in [*bubble[:22], *tail, *bubble[29:]][::1]:
        sheet.disc(x, y, 9, dark=1)


def glass(sheet, chance):
    """A glass of ice water with a rubber ring in it, on a hearing-room table."""
    sheet.ground(mid=fading(0.15, 0.7, 0, 760), light=0.15)
    rays(sheet, 800, 480, 48, 0, 1400, share=0.4, mid=0.1, light=0.4)
    sheet.box(LEFT, 770, RIGHT, FLOOR, dark=fading(0.75, 1, 770, 960), mid=0.5, light=0)
    sheet.ellipse(830, 846, 330, 46, dark=1, mid=0.8)
    outline = [(500, 150), (1100, 150), (1020, 850), (580, 850)]
    sheet.polygon(outline, dark=0, mid=0.1, light=0)
    sheet.ellipse(800, 850, 220, 30, dark=0.35, mid=0.4, light=0)
    water = [(522, 340), (1078, 340), (1022, 838), (578, 838)]
    sheet.polygon(water, mid=fading(0.45, 0.95, 340, 850), light=0)
    sheet.ellipse(800, 838, 222, 28, mid=0.95)
    sheet.ellipse(800, 340, 278, 40, mid=0.25, light=0)
    for x, y, angle, size in [
        (660, 360, 14, 84),
        (900, 372, -20, 92),
        (780, 470, 38, 78),
        (960, 500, 8, 66),
        (640, 520, -12, 62),
    ]:
        cube = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
        sheet.polygon(turned(cube, x, y, angle, size), **BARE)
        sheet.polygon(turned([(-1, 1), (1, 1), (1, 0.3), (-1, 0.7)], x, y, angle, size), mid=0.5)
        edge = turned([*cube, cube[0]], x, y, angle, size)
        sheet.line(edge, 5, dark=0.9)
    sheet.ellipse(800, 716, 142, 60, dark=1, mid=0)
    sheet.ellipse(800, 704, 142, 60, dark=1, mid=0)
    sheet.ellipse(800, 700, 134, 52, dark=0.5, mid=0.6)
    sheet.ellipse(800, 704, 104, 37, dark=1)
    sheet.ellipse(800, 710, 100, 31, dark=0, mid=0.85)
    sheet.polygon([(540, 190), (572, 190), (622, 800), (604, 800)], **BARE)
    sheet.line([(500, 150), (580, 850)], 9, dark=1)
    sheet.line([(1100, 150), (1020, 850)], 9, dark=1)
    sheet.ellipse(800, 150, 304, 38, dark=1)
    sheet.ellipse(800, 150, 294, 30, dark=0.12, mid=0.25, light=0)


def giants(sheet, chance):
    """Figures without faces, each on the shoulders of the one below, and an apple above."""
    sheet.ground(dark=fading(1, 0.55, 0, 900), mid=fading(0.2, 0.8, 100, 950))
    rays(sheet, 800, 330, 44, 0, 1400, share=0.42, dark=glowing(800, 330, 900, 0.2, 1))
    sheet.disc(800, 330, 270, dark=0, mid=0, light=1)
    _figure(sheet, 290, 520, 84, {"dark": 1, "mid": 0, "light": 0})
    _figure(sheet, 436, 860, 176, {"dark": 0, "mid": 1, "light": 0})
    _figure(sheet, 770, FLOOR + 200, 320, {"dark": 1, "mid": 0.4, "light": 0})
    sheet.disc(786, 128, 34, **{**BARE, "mid": 1, "light": 1})
    sheet.disc(814, 128, 34, **{**BARE, "mid": 1, "light": 1})
    sheet.line([(800, 106), (810, 74)], 7, dark=1)
    leaf = [(0, 0), (22, -14), (52, -4), (24, 10)]
    sheet.polygon(turned(leaf, 810, 88, -16), dark=0.5, mid=1, light=0)


def _figure(sheet, shoulders, feet, half, tones):
    """A head, and shoulders of that half width, as round as a chessman's."""
    sheet.box(800 - half, shoulders, 800 + half, feet, half * 0.6, **tones)
    sheet.disc(800, shoulders - half * 0.24, half * 0.4, **{**BARE, "light": 1})
    sheet.disc(800, shoulders - half * 0.24, half * 0.37, **tones)


def microphone(sheet, chance):
    """An old radio microphone, and what goes out from it."""
    sheet.ground(dark=1, mid=0.4)
    for n in range(9):
        sheet.ring(
            800,
            400,
            300 + n * 110,
            52,
            dark=max(0.1, 0.2 + n * 0.1),
            mid=0.9 - n * 0.07,
            light=0.6 if n < 3 else 0,
        )
    sheet.disc(800, 400, 255, dark=0, mid=0, light=1)
    sheet.box(778, 640, 822, FLOOR, dark=1, mid=0, light=0)
    sheet.box(600, 900, 1000, FLOOR, 30, dark=1, mid=0, light=0)
    sheet.ring(800, 400, 246, 22, dark=1)
    sheet.box(650, 190, 950, 620, 130, dark=1, mid=0, light=0)
    with sheet.within("box", 672, 212, 928, 598, 112):
        sheet.ground(dark=0.12, mid=0.5, light=0)
        for n in range(16):
            sheet.line([(640, 220 + n * 26), (960, 220 + n * 26)], 9, dark=1)
    sheet.box(650, 380, 950, 432, dark=1, mid=0)
    sheet.box(690, 394, 910, 418, 10, **{**BARE, "light": 1})


def clock(sheet, chance):
    """A large clock face with the time between its hands marked."""
    hour = chance.choice([0, 30, 60, 120])
    sheet.ground(light=0.35, mid=fading(0.1, 0.6, 0, 1000))
    rays(sheet, 800, 520, 60, 380, 1300, share=0.3, mid=0.9)
    sheet.disc(815, 535, 420, dark=0.9)
    sheet.disc(800, 520, 420, dark=1, mid=0, light=0)
    sheet.disc(800, 520, 372, dark=0, mid=0, light=0.15)
    for n in range(60):
        near = 300 if n % 5 == 0 else 336
        sheet.line(
            [around(800, 520, near, n * 6), around(800, 520, 346, n * 6)],
            18 if n % 5 == 0 else 5,
            dark=1,
        )
    passed = [around(800, 520, 346, angle) for angle in range(-90, hour + 1, 3)]
    sheet.polygon([(800, 520), *passed], light=1)
    sheet.line([(800, 520), around(800, 520, 290, -90)], 22, dark=1)
    sheet.line([(800, 520), around(800, 520, 215, hour)], 28, dark=1)
    sheet.disc(800, 520, 36, dark=1)
    sheet.disc(800, 520, 14, dark=0, mid=1)

"""The Moon, a way to it, and a way around the Earth."""

from .scenery import FLOOR, LEFT, RIGHT, hill, night, rays
from .sheet import BARE, around, fading, glowing, turned


def crater(sheet, x, y, across):
    """A ring of light with a bowl of shadow in it, seen from the side."""
    down = across * 0.3
    sheet.ellipse(x, y, across, down, dark=0, mid=0, light=0.1)
    inside = fading(0.85, 0.2, x - across * 0.8, x + across * 0.8, sideways=True)
    sheet.ellipse(x, y + down * 0.14, across * 0.86, down * 0.78, dark=inside, mid=0.35)


def footprint(sheet, x, y, angle, size):
    sole = [around(0, 0, 1, a) for a in range(0, 360, 6)]
    front = [(px * 72, py * 120 - 70) for px, py in sole]
    heel = [(px * 60, py * 66 + 120) for px, py in sole]
    for part in (front, heel):
        sheet.polygon(turned(part, x + 7, y + 8, angle, size * 1.07), **BARE)
        sheet.polygon(turned(part, x, y, angle, size), dark=1, mid=0.4)
    for row in [*range(-170, 40, 26), 82, 108, 134, 160]:
        middle, half, high = (-70, 72, 120) if row < 60 else (120, 60, 66)
        reach = half * max(0, 1 - ((row - middle) / high) ** 2) ** 0.5 - 8
        if reach > 8:
            bar = turned([(-reach, row), (reach, row)], x, y, angle, size)
            sheet.line(bar, 9 * size, dark=0, mid=0.2)


def moonscape(sheet, chance):
    """The lunar ground, a footprint in it, and the Earth above."""
    night(sheet, chance, stars=130, lowest=600)
    sheet.ground(mid=0)
    sheet.ground(dark=1)
    for _ in range(120):
        x, y = chance.uniform(LEFT, RIGHT), chance.uniform(LEFT, 640)
        sheet.disc(x, y, chance.choice([2, 2, 3, 4]), dark=0)
    with sheet.within("disc", 1130, 270, 172):
        sheet.disc(1130, 270, 172, dark=0, light=0, mid=glowing(1190, 200, 330, 0.35, 1))
        for y, width in [(150, 26), (205, 46), (285, 30), (340, 54), (410, 30)]:
            start, long = chance.uniform(930, 1050), chance.uniform(150, 240)
            sheet.line([(start, y), (start + long, y + 14)], width, mid=0.05)
        sheet.disc(1020, 330, 190, dark=fading(0.95, 0, 930, 1110, sideways=True))
    hill(sheet, chance, 640, 26, dark=fading(0.62, 0.3, 600, 760), mid=0.25, light=0.1)
    hill(sheet, chance, 716, 18, dark=fading(0.04, 0.42, 700, 1000), mid=0, light=0.22)
    for x, y, across in [(250, 776, 150), (560, 742, 60), (1420, 790, 190), (1080, 748, 74)]:
        crater(sheet, x, y, across)
    for x, y, across in [(90, 905, 70), (480, 900, 46), (1180, 940, 90), (1250, 850, 30)]:
        crater(sheet, x, y, across)
    footprint(sheet, 770, 868, 24, 0.62)


def rocket(sheet, chance):
    """A trail that climbs from the edge of a stadium towards a large Moon."""
    night(sheet, chance, stars=110, lowest=760)
    with sheet.within("disc", 1180, 300, 215):
        sheet.disc(1180, 300, 215, dark=0, mid=0, light=glowing(1110, 240, 330, 0.45, 1))
        for x, y, r in [(1110, 230, 52), (1250, 330, 70), (1150, 400, 38), (1290, 210, 28)]:
            sheet.disc(x, y, r, mid=0.42, light=0.9)
            sheet.disc(x + 7, y + 7, r * 0.82, mid=0.2)
    for n in range(8):
        tones = {"dark": 1, "mid": 0.2} if n % 2 else {"dark": 0.25, "mid": 0.9}
        sheet.arc(800, 2560, 1484 + n * 62, 200, 340, 60, light=0, **tones)
    for _ in range(640):
        x, row = chance.uniform(LEFT, RIGHT), chance.randrange(8)
        y = 2560 - ((1484 + row * 62) ** 2 - (x - 800) ** 2) ** 0.5
        sheet.disc(x, y + chance.uniform(-9, 9), 8, dark=0, mid=0, light=chance.choice([0, 0.5, 1]))
    trail = []
    for n in range(21):
        t = n / 20
        trail.append((120 + 700 * t, 1010 - 610 * t**0.8, 96 * (1 - t) ** 1.3 + 9))
    left = [(x - wide, y - wide * 0.5) for x, y, wide in trail]
    right = [(x + wide, y + wide * 0.5) for x, y, wide in reversed(trail)]
    smoke = {"dark": 0, "mid": fading(0.6, 0, 980, 560), "light": fading(1, 0.1, 950, 450)}
    sheet.polygon([*left, *right], **smoke)
    for x, y, wide in trail[::2]:
        puff = wide * chance.uniform(0.9, 1.25)
        sheet.disc(x + wide * 0.5, y + wide * 0.3, puff, **smoke)
    x, y, angle = 872, 348, 44
    fins = [(-40, 58), (-16, 0), (16, 0), (40, 58)]
    body = [(-18, 40), (-18, -56), (0, -112), (18, -56), (18, 40)]
    sheet.polygon(turned(fins, x, y, angle), mid=1, dark=0, light=0)
    sheet.polygon(turned(body, x, y, angle), **BARE)
    sheet.polygon(turned([(0, 40), (0, -112), (18, -56), (18, 40)], x, y, angle), dark=0.4)
    sheet.disc(*turned([(0, -36)], x, y, angle)[0], 9, dark=1)
    sheet.polygon(turned([(-12, 46), (12, 46), (0, 96)], x, y, angle), **{**BARE, "light": 1})


def orbit(sheet, chance):
    """A small sphere on its way around a planet, as the Sun comes up behind it."""
    night(sheet, chance, stars=120, lowest=700)
    sheet.ground(mid=0, dark=1)
    for _ in range(140):
        x, y = chance.uniform(LEFT, RIGHT), chance.uniform(LEFT, FLOOR)
        sheet.disc(x, y, chance.choice([2, 2, 3, 4]), dark=0)
    glow = {"light": glowing(560, 520, 900, 0.95, 0), "dark": glowing(560, 520, 900, 0, 1)}
    rays(sheet, 560, 520, 36, 130, 1500, share=0.4, **glow)
    sheet.disc(560, 520, 128, dark=0, mid=0, light=1)
    for n, tone in enumerate([0.25, 0.5, 0.75]):
        sheet.disc(800, 1540, 1096 - n * 26, dark=0, light=tone / 2, mid=tone)
    with sheet.within("disc", 800, 1540, 1018):
        sheet.ground(dark=fading(0.25, 1, 520, 980), mid=1, light=0)
        for n in range(16):
            y = 560 + n * 30
            start = chance.uniform(-100, 1300)
            end = start + chance.uniform(120, 420)
            sheet.line([(start, y), (end, y - 12)], chance.uniform(8, 22), mid=0.15, dark=0.1)
    path = [around(800, 1540, 1230, angle) for angle in range(232, 294)]
    for n, (x, y) in enumerate(path):
        sheet.disc(x, y, 2 + n * 0.07, dark=0, mid=0, light=0.6)
    x, y = path[-1]
    for swing in (-32, -12, 12, 32):
        sheet.line([(x, y), around(x, y, 150, 204 + swing)], 4, dark=0)
    sheet.disc(x, y, 52, dark=fading(0, 0.8, x - 10, x + 60, sideways=True), mid=0, light=0.15)
    sheet.disc(x - 14, y - 8, 13, dark=1)

"""What an island has: umbrellas, a light in the fog, a staff in the tide, voices, and a train."""

from math import cos, pi, radians

from .scenery import FLOOR, LEFT, RIGHT, hill, night, rays, wave
from .sheet import BARE, around, fading, glowing, turned


def umbrellas(sheet, chance):
    """Open umbrellas in the rain, one of them yellow."""
    sheet.ground(mid=fading(0.7, 0.25, 0, 1000), dark=fading(0.55, 0.1, 0, 900))
    for _ in range(150):
        x, y = chance.uniform(LEFT, RIGHT + 200), chance.uniform(LEFT, FLOOR)
        sheet.line([(x, y), (x - 34, y + 96)], 4, dark=0, mid=0)
    places = [(240, 330, 190), (1310, 300, 210), (760, 250, 150), (420, 720, 230), (1180, 760, 250)]
    for x, y, size in places:
        tones = chance.choice([{"dark": 1}, {"mid": 1, "dark": 0.4}, {"dark": 0.8, "mid": 0.5}])
        _umbrella(sheet, x, y, size, chance.uniform(-14, 14), **tones)
    _umbrella(sheet, 800, 600, 300, -8, light=1)


def _umbrella(sheet, x, y, size, lean, **tones):
    """A dome of six panels with a scalloped edge, a stick and a crook."""

    def put(points, **how):
        sheet.polygon(turned([(px * size, py * size) for px, py in points], x, y, lean), **how)

    stick = turned([(0, -1.08 * size), (0, 0.86 * size)], x, y, lean)
    sheet.line(stick, size / 22, **{**BARE, "dark": 1})
    crook = [around(0.11, 0.86, 0.11, angle) for angle in range(180, -1, -15)]
    sheet.line(turned([(px * size, py * size) for px, py in crook], x, y, lean), size / 16, dark=1)
    dome = [around(0, 0, 1, angle) for angle in range(180, 361, 5)]
    scallops = [(1 - n / 12 * 2 / 3, -0.13 * abs(cos((n / 12 - 0.5) * pi))) for n in range(37)]
    put([*dome, *scallops], **{**BARE, **tones})
    for edge in (-1 / 3, 1 / 3):
        rib = [(edge * cos(radians(a)), -cos(radians(90 - a))) for a in range(0, 91, 6)]
        line = turned([(px * size, py * size) for px, py in rib], x, y, lean)
        sheet.line(line, size / 50, **BARE)
    shade = [(0.36, -0.02), (1, 0), *[around(0, 0, 1, a) for a in range(360, 290, -5)]]
    put(shade, dark=max(0.5, min(1, tones.get("dark", 0) + 0.35)))


def lighthouse(sheet, chance):
    """A lighthouse in banks of fog, with a lamp in one window, and rings that go out from it."""
    sheet.ground(dark=fading(0.95, 0.25, 0, 900), mid=fading(0.5, 0.9, 0, 1000))
    for n in range(7):
        sheet.ring(800, 260, 170 + n * 125, 26, light=0.5 - n * 0.06, dark=0.12 + n * 0.1, mid=0.4)
    sheet.disc(800, 260, 104, dark=0, mid=0, light=1)
    sheet.polygon(
        [(480, 900), (640, 800), (960, 790), (1140, 900), (1240, FLOOR), (380, FLOOR)],
        dark=1,
        mid=0.5,
        light=0,
    )
    for n in range(5):
        top, bottom = 340 + n * 98, 340 + (n + 1) * 98
        narrow, wide = 74 + n * 13, 74 + (n + 1) * 13
        edge = [
            (800 - narrow, top),
            (800 + narrow, top),
            (800 + wide, bottom),
            (800 - wide, bottom),
        ]
        sheet.polygon(edge, **{**BARE, **({"dark": 0.9} if n % 2 else {})})
        right = [(800 + narrow * 0.25, top), *edge[1:3], (800 + wide * 0.25, bottom)]
        sheet.polygon(right, dark=0.95 if n % 2 else 0.45)
    sheet.box(700, 322, 900, 346, 4, dark=1, mid=0, light=0)
    sheet.box(744, 214, 856, 322, **{**BARE, "light": 1})
    for x in (744, 781, 819, 856):
        sheet.line([(x, 214), (x, 322)], 8, dark=1)
    sheet.polygon([(722, 216), (800, 140), (878, 216)], dark=1, mid=0, light=0)
    sheet.box(772, 556, 828, 626, 28, **{**BARE, "light": 1})
    for n, y in enumerate([690, 770, 850, 930]):
        _fog(sheet, chance, y, 60 + n * 8, mid=0.35 - n * 0.1, dark=0, light=0)


def _fog(sheet, chance, y, high, **tones):
    for _ in range(3):
        x, long = chance.uniform(-300, 1500), chance.uniform(400, 900)
        sheet.box(x, y + chance.uniform(-20, 20), x + long, y + high, high / 2, **tones)


def tide_staff(sheet, chance):
    """A striped staff that stands in the water, by which the sea is read."""
    sheet.ground(light=fading(0.15, 0.8, 0, 640))
    sheet.disc(420, 410, 190, light=1)
    for n in range(4):
        wave(
            sheet,
            560 + n * 30,
            9 + n * 3,
            80 + n * 16,
            n * 0.3,
            light=0,
            mid=0.35 + n * 0.15,
            dark=n * 0.08,
        )
    for row in range(13):
        top = -60 + row * 72
        sheet.box(960, top, 1150, top + 72, **{**BARE, **({"dark": 1} if row % 2 else {})})
        for n in range(1, 4):
            long = 90 if n == 2 else 54
            mark = {"dark": 0, "mid": 0} if row % 2 else {"dark": 1}
            sheet.line([(966, top + n * 18), (966 + long, top + n * 18)], 5, **mark)
    sheet.line([(958, LEFT), (958, 900)], 12, dark=1)
    sheet.line([(1152, LEFT), (1152, 900)], 12, dark=1)
    for n, y in enumerate([712, 792, 872, 950]):
        wave(
            sheet,
            y,
            26 + n * 6,
            130 + n * 26,
            n * 0.43,
            light=0,
            mid=1,
            dark=[0.15, 0.42, 0.7, 0.95][n],
        )
    for way, x, y in [(1, 300, 250), (-1, 560, 180), (1, 690, 300)]:
        for side in (-1, 1):
            wing = [(x, y), (x + side * 34, y - 26), (x + side * 78, y - 8 * way)]
            sheet.line(wing, 7, dark=1)


def train(sheet, chance):
    """A small train with lit windows on a bank, under the Moon."""
    night(sheet, chance, stars=110, lowest=560)
    sheet.disc(1230, 230, 120, dark=0, mid=0, light=glowing(1200, 200, 220, 0.4, 1))
    hill(sheet, chance, 560, 40, dark=0.7, mid=0.7, light=0)
    for _ in range(46):
        x, size = chance.uniform(LEFT, RIGHT), chance.uniform(60, 150)
        y = chance.uniform(640, 720)
        fir = [(x, y - size * 1.7), (x + size * 0.42, y), (x - size * 0.42, y)]
        sheet.polygon(fir, dark=chance.choice([0.45, 0.6, 0.75]), mid=1, light=0)
    sheet.polygon([(LEFT, 800), (RIGHT, 776), (RIGHT, FLOOR), (LEFT, FLOOR)], dark=0.55, mid=1)
    sheet.line([(LEFT, 798), (RIGHT, 774)], 12, dark=1)
    for n in range(34):
        sheet.line([(n * 50 - 20, 806 - n * 0.75), (n * 50 - 30, 824 - n * 0.75)], 13, dark=1)
    for n in range(3):
        _carriage(sheet, 90 + n * 330, 640 - n * 5)
    _engine(sheet, 1090, 622)
    for n in range(7):
        size = 26 + n * 13
        sheet.disc(
            1364 - n * 92,
            486 - n * 34 + chance.uniform(-10, 10),
            size,
            dark=0.09 * n,
            mid=0.06 * n,
            light=0,
        )


def _carriage(sheet, x, y):
    sheet.box(x, y, x + 306, y + 124, 12, mid=1, dark=0, light=0.5)
    sheet.box(x - 8, y - 16, x + 314, y + 10, 10, **{**BARE, "dark": 1})
    for n in range(4):
        sheet.box(x + 24 + n * 70, y + 28, x + 70 + n * 70, y + 76, 6, **{**BARE, "light": 0.8})
    sheet.line([(x + 300, y + 110), (x + 336, y + 110)], 12, dark=1)
    for n in (50, 110, 200, 260):
        sheet.disc(x + n, y + 136, 25, **{**BARE, "dark": 1})
        sheet.disc(x + n, y + 136, 9, **BARE)


def _engine(sheet, x, y):
    yellow = {"dark": 0, "mid": 0, "light": 1}
    sheet.box(x, y - 60, x + 120, y + 124, 6, **yellow)
    sheet.box(x - 16, y - 84, x + 136, y - 58, 8, **{**BARE, "dark": 1})
    sheet.box(x + 28, y - 34, x + 92, y + 24, 6, **{**BARE, "dark": 1})
    sheet.box(x + 110, y + 4, x + 330, y + 110, 40, **yellow)
    sheet.polygon(
        [(x + 252, y + 8), (x + 296, y + 8), (x + 312, y - 92), (x + 236, y - 92)], **yellow
    )
    sheet.box(x + 168, y - 30, x + 208, y + 20, 18, mid=1, dark=0, light=1)
    sheet.polygon(
        [(x + 318, y + 96), (x + 372, y + 146), (x + 300, y + 146)], mid=1, dark=0, light=0
    )
    sheet.disc(x + 332, y + 34, 18, **BARE)
    for n, size in ((50, 40), (146, 40), (236, 32), (300, 26)):
        sheet.disc(x + n, y + 150 - size, size, **{**BARE, "dark": 1})
        sheet.ring(x + n, y + 150 - size, size * 0.66, 6, dark=0, light=0.6)


def voices(sheet, chance):
    """Many speech bubbles of many sizes, each with lines that nobody can read."""
    sheet.ground(dark=1, mid=0.5)
    rays(sheet, 800, 1060, 46, 0, 1500, share=0.4, dark=glowing(800, 1060, 1200, 0.35, 1))
    spots = [
        (210, 190),
        (560, 160),
        (930, 180),
        (1330, 190),
        (120, 470),
        (420, 430),
        (760, 420),
        (1110, 440),
        (1460, 480),
        (280, 690),
        (620, 680),
        (960, 690),
        (1300, 720),
    ]
    for x, y in spots:
        tones = chance.choice([{}, {}, {"light": 1}, {"light": 1}, {"mid": 1}])
        wide, high = chance.uniform(130, 178), chance.uniform(86, 112)
        way = chance.choice([-1, 1])
        tail = [
            (x - 34 * way, y + high * 0.7),
            (x + 24 * way, y + high * 0.7),
            (x - 62 * way, y + high + 62),
        ]
        for shift, how in ((12, {"dark": 1, "mid": 0, "light": 0}), (0, {**BARE, **tones})):
            moved = [(px + shift, py + shift) for px, py in tail]
            sheet.box(
                x - wide + shift, y - high + shift, x + wide + shift, y + high + shift, 58, **how
            )
            sheet.polygon(moved, **how)
        for n in range(4):
            end = x + wide * (chance.uniform(0.35, 0.74) if n < 3 else -0.1)
            sheet.line([(x - wide * 0.7, y - 48 + n * 32), (end, y - 48 + n * 32)], 10, dark=1)
    for n in range(19):
        x = -30 + n * 92
        size = chance.uniform(36, 44)
        tones = chance.choice([{"mid": 1}, {"dark": 0.55, "mid": 1}, {"light": 1}, {}])
        sheet.ellipse(x, 1010, 58, 92, **{**BARE, **tones})
        sheet.disc(x, 900 + chance.uniform(-14, 14), size, **{**BARE, **tones})


def globe(sheet, chance):
    """A globe with its meridians, one of them drawn thick and crooked."""
    night(sheet, chance, stars=100)
    sheet.disc(800, 500, 430, dark=0, mid=0.75, light=0)
    sheet.disc(800, 500, 410, **BARE)
    with sheet.within("disc", 800, 500, 410):
        sheet.box(800, LEFT, RIGHT, FLOOR, light=1)
        sheet.box(LEFT, LEFT, 800, FLOOR, mid=fading(1, 0.5, 420, 820, sideways=True))
        for across in (140, 270, 360):
            ring = [
                (800 + across * cos(radians(a)), 500 - 410 * cos(radians(90 - a)))
                for a in range(0, 361, 5)
            ]
            sheet.line(ring, 5, dark=0.95)
        for row in range(-3, 4):
            sheet.line([(380, 500 + row * 104), (1220, 500 + row * 104)], 5, dark=0.95)
        for _ in range(34):
            x, y = chance.gauss(800, 170), chance.gauss(520, 150)
            sheet.ellipse(x, y, chance.uniform(6, 24), chance.uniform(5, 15), dark=1, mid=1)
        line = [
            (800, 60),
            (800, 300),
            (880, 380),
            (880, 470),
            (715, 560),
            (715, 690),
            (800, 770),
            (800, 950),
        ]
        sheet.line(line, 34, **BARE)
        sheet.line(line, 16, dark=1)
    sheet.ring(800, 500, 410, 12, dark=1)


def bars(sheet, chance):
    """The lines of a bar code, with a beam of light across them."""
    sheet.ground(light=0.9)
    sheet.ground(mid=fading(0, 0.5, 0, 1000))
    sheet.box(196, 146, 1436, 886, 30, dark=1)
    sheet.box(170, 120, 1410, 860, 30, **BARE)
    at = 250
    while at < 1330:
        wide = chance.choice([10, 10, 20, 30, 40])
        sheet.box(at, 190, at + wide, 720, dark=1)
        at += wide + chance.choice([12, 12, 22, 32])
    for n in range(12):
        x = 290 + n * 92
        if n % 3:
            sheet.ring(x, 786, 22, 11, dark=1)
        else:
            sheet.line([(x, 764), (x, 808)], 11, dark=1)
    sheet.polygon([(LEFT, 380), (RIGHT, 470), (RIGHT, 540), (LEFT, 430)], mid=1, light=1)
    sheet.line([(LEFT, 404), (RIGHT, 506)], 12, mid=0, light=0, dark=0)

"""Engines, tapes, wires and waves."""

from itertools import pairwise

from .scenery import FLOOR, LEFT, RIGHT, hill, page, rays
from .sheet import BARE, around, fading, glowing, turned


def gear(sheet, x, y, radius, teeth, start=0, **tones):
    rays(sheet, x, y, teeth, radius * 0.8, radius, share=0.52, start=start, **tones)
    sheet.disc(x, y, radius * 0.87, **tones)


def engine(sheet, chance):
    """Gears that drive each other, and cards with holes that tell them how."""
    sheet.ground(light=fading(0.25, 0.9, 0, 1000))
    gear(sheet, 1240, 300, 380, 34, 2, mid=0.55)
    sheet.disc(1240, 300, 220, mid=0)
    gear(sheet, 420, 380, 330, 30, dark=1, mid=0.4)
    sheet.ring(420, 380, 232, 10, dark=0, mid=0.4)
    for n in range(6):
        x, y = around(420, 380, 148, n * 60 + 12)
        sheet.disc(x, y, 54, dark=0, mid=0)
    sheet.disc(420, 380, 34, dark=0, mid=0, light=1)
    gear(sheet, 890, 215, 180, 16, 8, mid=1, dark=fading(0, 0.5, 60, 400), light=0)
    sheet.ring(890, 215, 100, 8, **BARE)
    sheet.disc(890, 215, 40, **BARE)
    gear(sheet, 830, 560, 150, 13, 20, dark=0.45, mid=0, light=1)
    sheet.disc(830, 560, 62, dark=1)
    for number in range(5):
        x, y = 130 + number * 345, 830 - (number % 2) * 10
        card(sheet, chance, x, y, -4 + chance.uniform(-2, 2))
    for number in range(4):
        x = 302 + number * 345
        sheet.line([(x - 34, 770), (x + 34, 764)], 7, dark=1)
        sheet.line([(x - 34, 900), (x + 34, 894)], 7, dark=1)


def card(sheet, chance, x, y, angle):
    edge = [(-145, -125), (145, -125), (145, 125), (-145, 125)]
    sheet.polygon(turned(edge, x + 12, y + 14, angle), dark=0.9)
    sheet.polygon(turned(edge, x, y, angle), **BARE)
    for column in range(8):
        for row in range(6):
            hx, hy = turned([(column * 32 - 112, row * 36 - 90)], x, y, angle)[0]
            if chance.random() < 0.45:
                sheet.disc(hx, hy, 11, dark=1)
            else:
                sheet.disc(hx, hy, 3, mid=0.8)


def tape(sheet, chance):
    """A tape of squares, some of them marked, that runs without end through one small window."""
    sheet.ground(dark=1, mid=0.3)
    rays(sheet, 800, 520, 60, 0, 1400, share=0.28, dark=glowing(800, 520, 900, 0.45, 1))
    for depth, (y, size) in enumerate([(118, 0.42), (282, 0.66), (880, 0.8)]):
        strip(sheet, chance, y, 150 * size, -3 + depth * 3, dark=0, light=0, mid=0.35 + depth * 0.2)
    strip(sheet, chance, 560, 250, 0, dark=0, mid=0, light=0.12)
    sheet.box(612, 372, 988, 748, 26, mid=1, dark=0, light=0)
    sheet.box(612, 372, 988, 748, 26, light=0.4)
    sheet.box(652, 412, 948, 708, 10, **BARE)
    sheet.ring(800, 560, 86, 34, dark=1)
    sheet.polygon([(736, 300), (864, 300), (800, 384)], dark=0, light=1, mid=0)
    sheet.line([(800, 150), (800, 300)], 30, dark=0, light=1, mid=0)
    sheet.disc(800, 150, 62, dark=0, light=1, mid=0)
    sheet.disc(800, 150, 28, dark=1)


def strip(sheet, chance, y, high, lean, **tones):
    edges = [(LEFT, y - high / 2 + lean * 9), (RIGHT, y - high / 2 - lean * 9)]
    below = [(RIGHT, y + high / 2 - lean * 9), (LEFT, y + high / 2 + lean * 9)]
    sheet.polygon([*edges, *below], **tones)
    at = 800 - high / 2 - high * 8
    while at < RIGHT + high:
        shift = lean * 9 * (1 - 2 * at / 1600)
        top, bottom = y - high / 2 + shift, y + high / 2 + shift
        sheet.line([(at, top), (at, bottom)], high / 40, dark=1)
        middle = at + high / 2
        if chance.random() < 0.42:
            sheet.line(
                [(middle, y - high * 0.25 + shift), (middle, y + high * 0.25 + shift)],
                high / 7,
                dark=1,
            )
        elif chance.random() < 0.6:
            sheet.ring(middle, y + shift, high * 0.2, high / 9, dark=1)
        at += high


def telegraph(sheet, chance):
    """Poles and wires over open country, and dots and dashes along them."""
    sheet.ground(light=fading(0.1, 0.95, 0, 760), mid=fading(0, 0.35, 450, 800))
    sheet.disc(1150, 640, 210, mid=0.75, light=1)
    hill(sheet, chance, 690, 28, mid=0.5, light=0.35, dark=0.18)
    hill(sheet, chance, 780, 26, mid=0.8, dark=0.45, light=0)
    poles = [
        (170, 90, 1.0),
        (640, 300, 0.66),
        (925, 430, 0.44),
        (1098, 510, 0.29),
        (1205, 560, 0.19),
    ]
    for row in range(2):
        for side in (-1, -0.45, 0.45, 1):
            ends = [(x + side * 130 * s, y + (34 + row * 92) * s) for x, y, s in poles]
            ends.insert(0, (-420 + side * 250, -130 + row * 140))
            for (x0, y0), (x1, y1) in pairwise(ends):
                sag = abs(x1 - x0) * 0.09
                curve = [
                    (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + sag * 4 * t * (1 - t))
                    for t in (n / 14 for n in range(15))
                ]
                sheet.line(curve, max(2, 5 * (1 - x1 / 1500)), dark=1)
    hill(sheet, chance, 880, 14, dark=1, mid=0.6)
    for x, y, s in reversed(poles):
        sheet.box(x - 15 * s, y - 30 * s, x + 15 * s, 900 + 60 * s, dark=1)
        for row in range(2):
            top = y + (38 + row * 92) * s
            sheet.box(x - 160 * s, top, x + 160 * s, top + 20 * s, dark=1)
            for side in (-1, -0.45, 0.45, 1):
                sheet.box(
                    x + (side * 130 - 10) * s,
                    top - 30 * s,
                    x + (side * 130 + 10) * s,
                    top,
                    5 * s,
                    dark=1,
                    light=1,
                )
    x = 60
    for mark in ".-- .... .- -":
        if mark == " ":
            x += 70
            continue
        long = 74 if mark == "-" else 0
        sheet.line([(x, 955), (x + long, 955)], 20, dark=0, mid=0, light=1)
        x += long + 54


def telephone(sheet, chance):
    """A speaking horn on a box, and the rings of sound that leave it."""
    sheet.ground(mid=0.22)
    for n in range(11):
        radius = 1260 - n * 105
        tones = [{"light": 0.9, "mid": 0}, {"mid": 0.75, "light": 0.2}, {"mid": 0.15, "light": 0}]
        sheet.disc(560, 430, radius, **tones[n % 3])
        sheet.ring(560, 430, radius, 5, dark=0.9)
    sheet.box(LEFT, 838, RIGHT, FLOOR, dark=1, mid=0.5, light=0)
    sheet.box(LEFT, 838, RIGHT, 850, **BARE)
    sheet.box(170, 640, 620, 838, 8, dark=1, mid=0, light=0)
    sheet.box(200, 672, 590, 806, 4, dark=0.55, mid=1)
    sheet.box(372, 520, 418, 650, dark=1)
    sheet.polygon([(330, 400), (330, 460), (560, 575), (560, 285)], dark=1, mid=0, light=0)
    sheet.polygon([(330, 412), (330, 424), (560, 400), (560, 330)], dark=0, light=0.8)
    sheet.ellipse(560, 430, 52, 148, dark=0.7, mid=1, light=0)
    sheet.ellipse(566, 430, 34, 116, dark=1)
    sheet.box(250, 392, 340, 468, 14, dark=1)
    wire = [(250, 430), (150, 440), (110, 540), (120, 700), (60, 838)]
    sheet.line(wire, 9, dark=1)


def network(sheet, chance):
    """A proposal on a desk, and a web of nodes that grows out of it."""
    sheet.ground(dark=1, mid=0.35)
    nodes = []
    for ring, count in enumerate([5, 10, 16, 22]):
        for n in range(count):
            angle = 192 + 156 * (n + 0.5) / count + chance.uniform(-4, 4)
            nodes.append((ring, *around(800, 790, 280 + ring * 185, angle)))
    for ring, x, y in nodes:
        nearer = [node for node in nodes if node[0] == ring - 1] or [(0, 800, 700)]
        nearest = sorted(nearer, key=lambda node, x=x, y=y: (node[1] - x) ** 2 + (node[2] - y) ** 2)
        for _, px, py in nearest[: 2 if ring else 1]:
            sheet.line([(x, y), (px, py)], 4, dark=0, mid=0.6, light=0)
    for ring, x, y in nodes:
        size = chance.choice([13, 16, 20, 28]) * (1.25 - ring * 0.12)
        tones = chance.choice([{"light": 1}, {"light": 1}, {"mid": 1}, {}])
        sheet.disc(x, y, size, **{**BARE, **tones})
        if size > 22:
            sheet.disc(x, y, size * 0.4, dark=1)
    sheet.box(LEFT, 905, RIGHT, FLOOR, mid=1, dark=fading(0.3, 0.9, 900, 1010), light=0)
    page(sheet, chance, 824, 800, 470, 350, 5, lines=1, mid=0.3)
    page(sheet, chance, 800, 790, 470, 350, -3, lines=7)

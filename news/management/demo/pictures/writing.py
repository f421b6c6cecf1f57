"""What is written on: loose sheets with a quill, and a book."""

from math import cos, sin

from .scenery import page, rays
from .sheet import BARE, fading, glowing, turned


def letters(sheet, chance):
    """Five sheets of the same length, no two alike, and the pen."""
    sheet.ground(mid=0.85, dark=fading(0.35, 0.8, 0, 1000))
    for n, (x, y, angle) in enumerate(
        [(300, 480, -16), (560, 560, 7), (1290, 500, 15), (1010, 570, -6), (790, 500, 2)]
    ):
        page(
            sheet, chance, x, y, 400, 560, angle, lines=10 + n % 3, light=[0.5, 0.2, 0.6, 0.3, 0][n]
        )
    quill(sheet, 1060, 790, -58, 1.15)


def signatures(sheet, chance):
    """Six flourishes on one sheet, no two alike, and the pen that made them."""
    sheet.ground(mid=0.85, dark=fading(0.35, 0.8, 0, 1000))
    page(sheet, chance, 1130, 480, 560, 760, 9, lines=0, light=0.5)
    page(sheet, chance, 660, 520, 980, 840, -4, lines=0)
    for n in range(6):
        x, y = -330 + (n % 2) * 400, -270 + (n // 2) * 250
        pace, tall = chance.uniform(15, 30), chance.uniform(34, 62)
        stroke = [
            (x + t * 3 + 34 * sin(t / pace * 7), y + tall * cos(t / pace * 5) * (1 - t / 120))
            for t in range(96)
        ]
        sheet.line(turned(stroke, 660, 520, -4), 9, dark=1)
        below = [(x - 20, y + 78), (x + chance.uniform(150, 320), y + chance.uniform(58, 84))]
        sheet.line(turned(below, 660, 520, -4), 6, dark=1)
    quill(sheet, 950, 800, -52, 1.15)


def quill(sheet, x, y, angle, size):
    vane = [
        (120, 0),
        (200, -52),
        (420, -66),
        (600, -20),
        (640, 14),
        (480, 44),
        (250, 40),
        (150, 18),
    ]
    sheet.polygon(turned(vane, x + 16, y + 18, angle, size), dark=0.9)
    sheet.polygon(turned(vane, x, y, angle, size), **{**BARE, "light": 1})
    for n in range(13):
        at = 170 + n * 36
        for side in (-1, 1):
            barb = [(at, 0), (at + 40, side * 40)]
            sheet.line(turned(barb, x, y, angle, size), 3, dark=0.85)
    sheet.line(turned([(0, 0), (620, 6)], x, y, angle, size), 9, dark=1)
    sheet.disc(x, y, 10, dark=1)


def book(sheet, chance):
    """An open book with rays above it."""
    sheet.ground(dark=fading(1, 0.6, 0, 900), mid=0.5)
    rays(
        sheet,
        800,
        690,
        40,
        0,
        1300,
        share=0.4,
        dark=glowing(800, 690, 1000, 0, 0.7),
        mid=0,
        light=glowing(800, 690, 900, 1, 0.3),
    )
    for side in (-1, 1):
        for n in range(4):
            edge = [
                (800, 700 + n * 12),
                (800 + side * 180, 640 + n * 12),
                (800 + side * 420, 640 + n * 12),
                (800 + side * 620, 690 + n * 12),
                (800 + side * 620, 905 + n * 10),
                (800 + side * 420, 865 + n * 10),
                (800 + side * 180, 865 + n * 10),
                (800, 925 + n * 10),
            ]
            sheet.polygon(edge, **{**BARE, **({"dark": 1} if n % 2 == 0 and n < 3 else {})})
        top = [
            (800, 690),
            (800 + side * 180, 628),
            (800 + side * 420, 628),
            (800 + side * 620, 678),
            (800 + side * 620, 895),
            (800 + side * 420, 855),
            (800 + side * 180, 855),
            (800, 915),
        ]
        shade = fading(0.5, 0, 800, 800 + side * 300, sideways=True) if side > 0 else 0
        sheet.polygon(top, dark=shade, mid=0, light=0.1)
        for n in range(6):
            row = [
                (800 + side * 70, 706 + n * 32),
                (800 + side * 190, 668 + n * 32),
                (800 + side * 410, 666 + n * 32),
                (800 + side * 560, 702 + n * 32),
            ]
            sheet.line(row, 8, dark=1)

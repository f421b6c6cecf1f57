"""The upload set: files as strangers send them, each made here and none kept."""

import io
import struct
import zlib

from PIL import Image, ImageCms, PngImagePlugin

GPS = {1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)}
SECRET = "Canary-Lane-7"  # stands wherever a camera or a program may write about people


def still(kind, mode="RGB", size=(64, 40), **fields):
    """Red in its left half where it has colours, black in the other."""
    content = io.BytesIO()
    picture = Image.new("RGB", size)
    picture.paste("red", (0, 0, size[0] // 2, size[1]))
    picture = Image.new(mode, size) if mode == "I;16" else picture.convert(mode)
    picture.save(content, kind, **fields)
    return content.getvalue()


def exif(orientation=1):
    notes = Image.Exif()
    notes[0x010E] = notes[0x013B] = notes[0x8298] = SECRET
    notes[0x0112] = orientation
    notes.get_ifd(0x8825).update(GPS)
    return notes


def xmp():
    return f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><exif:GPS>{SECRET}</exif:GPS></x:xmpmeta>".encode()


def with_jpeg_segment(content, marker, payload):
    return (
        content[:2]
        + bytes([0xFF, marker])
        + struct.pack(">H", len(payload) + 2)
        + payload
        + content[2:]
    )


def iptc():
    record = b"\x1c\x02\x5a" + struct.pack(">H", len(SECRET)) + SECRET.encode()
    return b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + struct.pack(">I", len(record)) + record


def preview_with_place():
    """A camera's small preview is a JPEG of its own, with a place of its own."""
    return b"Exif\x00\x00" + still("JPEG", comment=SECRET.encode(), exif=exif())


def png_with_texts():
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", SECRET)
    texts.add_itxt("XML:com.adobe.xmp", xmp().decode())
    texts.add_text("Comment", SECRET, zip=True)
    return still("PNG", pnginfo=texts, exif=exif())


def profile():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def animated(kind, frames=4, size=(32, 20), **fields):
    content = io.BytesIO()
    grey = kind == "GIF"
    shades = [number * 7 % 256 for number in range(frames)]
    first, *others = [
        Image.new(
            "L" if grey else "RGB", size, shade if grey else (shade, 255 - shade, number % 256)
        )
        for number, shade in enumerate(shades)
    ]
    first.save(content, kind, save_all=True, append_images=others, duration=40, **fields)
    return content.getvalue()


def chunk(name, payload):
    return (
        struct.pack(">I", len(payload))
        + name
        + payload
        + struct.pack(">I", zlib.crc32(name + payload))
    )


def png_that_says_it_is(width, height, rows=None):
    """Small as a file. With `rows` its pixels are there, in one bit each."""
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    row = b"\x00" + bytes((width + 7) // 8)
    pixels = zlib.compress(row * (height if rows is None else rows), 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def endless_gif(frames):
    """A pixel a frame."""
    frame = b",\0\0\0\0\1\0\1\0\0\x02\x02\x44\x01\0"
    return b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff" + frame * frames + b";"


def mpo():
    content = io.BytesIO()
    first, second = Image.new("RGB", (64, 40), "red"), Image.new("RGB", (64, 40), "blue")
    first.save(content, "MPO", save_all=True, append_images=[second], exif=exif())
    return content.getvalue()


SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
HTML = b"<!doctype html><script>alert(1)</script>"
PAYLOAD = b"<script>alert('polyglot')</script>"


def usable():
    """Name → bytes: each is taken in, and cleaned."""
    jpeg = still("JPEG")
    return {
        "place.jpg": still("JPEG", exif=exif()),
        "comment.jpg": still("JPEG", comment=SECRET.encode()),
        "xmp.jpg": still("JPEG", xmp=xmp()),
        "iptc.jpg": with_jpeg_segment(jpeg, 0xED, iptc()),
        "preview.jpg": with_jpeg_segment(jpeg, 0xE1, preview_with_place()),
        "maker-note.jpg": with_jpeg_segment(jpeg, 0xEC, SECRET.encode()),
        "bad-exif.jpg": with_jpeg_segment(
            jpeg, 0xE1, b"Exif\x00\x00II*\x00\xff\xff\xff" + SECRET.encode()
        ),
        "on-its-side.jpg": still("JPEG", exif=exif(orientation=6)),
        "print.jpg": still("JPEG", mode="CMYK"),
        "grey.jpg": still("JPEG", mode="L"),
        "profile.jpg": still("JPEG", icc_profile=profile()),
        "bad-profile.jpg": still("JPEG", icc_profile=SECRET.encode() * 9),
        "page-behind.jpg": still("JPEG", comment=PAYLOAD) + HTML + PAYLOAD,
        "archive-behind.jpg": jpeg + b"PK\x03\x04" + PAYLOAD,
        "two-in-one.jpg": mpo(),
        "texts.png": png_with_texts(),
        "deep.png": still("PNG", mode="I;16"),
        "clear.png": still("PNG", mode="RGBA"),
        "archive-behind.png": still("PNG") + b"PK\x03\x04" + PAYLOAD,
        "script.gif": still("GIF", mode="L", comment=PAYLOAD) + PAYLOAD,
        "moving.gif": animated("GIF", comment=SECRET.encode()),
        "place.webp": still("WEBP", exif=exif(), xmp=xmp()),
        "moving.webp": animated("WEBP"),
        "place.avif": still("AVIF", exif=exif(), xmp=xmp()),
    }


def unusable():
    """Name → bytes: each is an error of the form."""
    jpeg, png = still("JPEG", size=(640, 400)), still("PNG", size=(640, 400))
    return {
        "empty.jpg": b"",
        "start.jpg": jpeg[:2],
        "cut.jpg": jpeg[: len(jpeg) // 2],
        "cut-in-header.jpg": jpeg[:30],
        "cut.png": png[: len(png) // 2],
        "cut.gif": still("GIF", mode="L", size=(640, 400))[:40],
        "cut.webp": still("WEBP", size=(640, 400))[:60],
        "cut.avif": still("AVIF", size=(640, 400))[:300],
        "torn.png": png[:60] + bytes(20) + png[80:],
        "page.jpg": HTML,
        "drawing.svg": SVG,
        "drawing.png": SVG,
        "gif.jpg": still("GIF", mode="L"),
        "photograph.heic": jpeg,
        "no-extension": jpeg,
        "program.jpg.exe": jpeg,
        "vast.png": png_that_says_it_is(30_000, 30_000, rows=1),
        "too-large.png": png_that_says_it_is(8_000, 5_001),
        "wide.png": png_that_says_it_is(2**31 - 1, 2**31 - 1, rows=0),
        "no-size.png": png_that_says_it_is(0, 0, rows=0),
        "endless.gif": endless_gif(100_000),
        "long.webp": animated("WEBP", frames=201, size=(8, 8), lossless=True),
        "moving.png": animated("PNG"),
        "long.png": animated("PNG", frames=201, size=(8, 8)),
        "large-frames.gif": animated("GIF", frames=9, size=(2_500, 2_000)),
        "heavy.jpg": jpeg + bytes(20 * 1024 * 1024),
    }

"""Files of kinds that are known and not read, told by their first bytes: the reason says what the file is, the remedy what to do with it.

Without this a text of control words (RTF, PostScript) would be read as if it were prose.
"""

from __future__ import annotations

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PICTURE = "is a picture: text in pictures cannot be read", "recognise its text first (OCR)"
_RECORDING = "is a recording of sound or pictures", "write down what is said in it"


def _packed(program: str) -> tuple[str, str]:
    return f"is packed by {program}", "unpack it, or pack it as ZIP"


_SIGNS: tuple[tuple[int, bytes, tuple[str, str]], ...] = (
    (0, b"{\\rtf", ("is Rich Text (RTF), which is not read", "save it as DOCX")),
    (0, b"%!PS", ("is PostScript, which is not read", "save it as PDF")),
    (0, b"AT&TFORM", ("is DjVu, which is not read", "save it as PDF with its text")),
    (60, b"BOOKMOBI", ("is an electronic book of a kind that is not read", "save it as HTML or PDF")),
    (0, b"\x1f\x8b\x08", _packed("gzip")),
    (4, b"1AY&SY", _packed("bzip2")),
    (0, b"\xfd7zXZ\0", _packed("xz")),
    (0, b"7z\xbc\xaf\x27\x1c", _packed("7-Zip")),
    (0, b"Rar!\x1a\x07", _packed("RAR")),
    (0, b"\x28\xb5\x2f\xfd", _packed("zstd")),
    (257, b"ustar", _packed("tar")),
    (0, b"\x89PNG\r\n", _PICTURE),
    (0, b"\xff\xd8\xff", _PICTURE),
    (0, b"GIF87a", _PICTURE),
    (0, b"GIF89a", _PICTURE),
    (0, b"II*\0", _PICTURE),
    (0, b"MM\0*", _PICTURE),
    (8, b"WEBP", _PICTURE),
    (4, b"ftyp", _RECORDING),
    (8, b"WAVE", _RECORDING),
    (0, b"OggS\0", _RECORDING),
    (0, b"ID3\x03", _RECORDING),
    (0, b"ID3\x04", _RECORDING),
)


def foreign(data: bytes) -> tuple[str, str] | None:
    """The reason for which `data` is not read, and a remedy; None when it is of no kind that is known here."""
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED in data:
            return "is encrypted", "save it without its password"
        return "is a file of an old office program (such as .doc, .xls, .msg), which is not read", "save it as DOCX, a message as EML"
    return next((told for at, sign, told in _SIGNS if data.startswith(sign, at)), None)

"""Document formats, one module each: bytes to documents. `load` and `load_all` are the way in."""

from claimcheck.formats.base import DocumentFormat, Draft, Likeness, Member, Task
from claimcheck.formats.loading import LoadResult, load, load_all

__all__ = ["DocumentFormat", "Draft", "Likeness", "LoadResult", "Member", "Task", "load", "load_all"]

"""Cross-reference the factual claims of several documents: where they agree, where they contradict each other, and the exact quotes.

The public names are imported when they are first used, so that `import claimcheck` stays fast.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from claimcheck.model import display

if TYPE_CHECKING:  # for type checkers and editors; at run time `__getattr__` imports each name when it is first used
    from claimcheck.config import Config as Config
    from claimcheck.errors import ClaimcheckError as ClaimcheckError
    from claimcheck.errors import ConfigError as ConfigError
    from claimcheck.errors import ExpectationError as ExpectationError
    from claimcheck.errors import InputError as InputError
    from claimcheck.errors import LimitError as LimitError
    from claimcheck.errors import MissingExtraError as MissingExtraError
    from claimcheck.errors import MissingModelError as MissingModelError
    from claimcheck.errors import MissingPackageError as MissingPackageError
    from claimcheck.errors import SchemaVersionError as SchemaVersionError
    from claimcheck.errors import ValueParseError as ValueParseError
    from claimcheck.formats import load as load
    from claimcheck.formats.objects import as_document as as_document
    from claimcheck.model.claims import Claim as Claim
    from claimcheck.model.document import Document as Document
    from claimcheck.model.document import Span as Span
    from claimcheck.model.finding import Finding as Finding
    from claimcheck.model.finding import Severity as Severity
    from claimcheck.model.finding import Verdict as Verdict
    from claimcheck.model.frames import claims_to_pandas as claims_to_pandas
    from claimcheck.model.frames import findings_to_pandas as findings_to_pandas
    from claimcheck.model.mentions import DateMention as DateMention
    from claimcheck.model.mentions import NameMatch as NameMatch
    from claimcheck.model.mentions import QuantityMention as QuantityMention
    from claimcheck.model.report import Report as Report
    from claimcheck.pipeline import crosscheck as crosscheck
    from claimcheck.pipeline import extract_claims as extract_claims
    from claimcheck.review.stored import read_report as read_report
    from claimcheck.values.dates import find_dates as find_dates
    from claimcheck.values.names import compare_names as compare_names
    from claimcheck.values.quantities import find_quantities as find_quantities

__version__ = "0.1.0"

_HOMES = {
    "claimcheck.config": ("Config",),
    "claimcheck.errors": (
        "ClaimcheckError",
        "ConfigError",
        "ExpectationError",
        "InputError",
        "LimitError",
        "MissingExtraError",
        "MissingModelError",
        "MissingPackageError",
        "SchemaVersionError",
        "ValueParseError",
    ),
    "claimcheck.formats": ("load",),
    "claimcheck.formats.objects": ("as_document",),
    "claimcheck.model.claims": ("Claim",),
    "claimcheck.model.document": ("Document", "Span"),
    "claimcheck.model.finding": ("Finding", "Severity", "Verdict"),
    "claimcheck.model.frames": ("claims_to_pandas", "findings_to_pandas"),
    "claimcheck.model.mentions": ("DateMention", "NameMatch", "QuantityMention"),
    "claimcheck.model.report": ("Report",),
    "claimcheck.pipeline": ("crosscheck", "extract_claims"),
    "claimcheck.review.stored": ("read_report",),
    "claimcheck.values.dates": ("find_dates",),
    "claimcheck.values.names": ("compare_names",),
    "claimcheck.values.quantities": ("find_quantities",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = sorted((*_HOME, "__version__"))  # noqa: PLE0605 - a sorted list of names, computed from the table above


def _html_of(shown: display.Displayed) -> str:
    from claimcheck.reports.html.notebook import html_of  # noqa: PLC0415 - templates are for those who look at something

    return html_of(shown)


display.lend(_html_of)


def __getattr__(name: str) -> Any:  # noqa: ANN401 - each public name has a type of its own, known to type checkers from above
    """The public name, imported now."""
    if name not in _HOME:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, for completion."""
    return list(__all__)

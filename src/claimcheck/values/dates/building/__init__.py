"""From what a rule of the grammar captured to the node it stands for. A builder gives None for what the calendar does not have."""

from claimcheck.values.dates.building import calendar, eras, intervals, numbers, relative, times
from claimcheck.values.dates.grammar import Builder

BUILDERS: dict[str, Builder] = {
    **numbers.BUILDERS,
    **calendar.BUILDERS,
    **eras.BUILDERS,
    **relative.BUILDERS,
    **times.BUILDERS,
    **intervals.BUILDERS,
}
"""Every builder by the name that the lexicon's rules call it by."""

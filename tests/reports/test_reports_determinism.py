"""The same report gives the same bytes in every process."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from claimcheck.model.report import Report
from claimcheck.reports import BUILT_IN_FORMATS, render

RENDER = """
import sys
from claimcheck.model.report import Report
from claimcheck.reports import BUILT_IN_FORMATS, render
report = Report.model_validate_json(sys.stdin.buffer.read())
sys.stdout.buffer.write("".join(render(report, name) for name in BUILT_IN_FORMATS).encode())
"""


@pytest.mark.parametrize(("seed", "zone", "locale"), [("0", "UTC", "C"), ("1", "Asia/Tokyo", "C.UTF-8")])
def test_hash_seed_time_zone_and_locale_change_nothing(seed: str, zone: str, locale: str, harbour_report: Report) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
    given = harbour_report.model_dump_json().encode()
    done = subprocess.run([sys.executable, "-c", RENDER], input=given, env=environment, capture_output=True, check=True)
    assert done.stdout.decode() == "".join(render(harbour_report, name) for name in BUILT_IN_FORMATS)

"""Cross-reference the factual claims of several documents: where they agree, where they contradict each other, and the exact quotes.

The public names are imported when they are first used, so that `import claimcheck` stays fast.
"""

from __future__ import annotations

__version__ = "0.1.0"

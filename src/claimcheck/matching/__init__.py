"""Which claims are about the same thing, and how their values stand to each other: blocking, scope, policy, verdict."""

"""From parses to typed claims: one module a family, registered in one table."""

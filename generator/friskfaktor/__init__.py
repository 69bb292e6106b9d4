"""Friskfaktor builds a handbook with self-assessments from YAML.

The way through the package is the way of the data: `reading` → `check` →
`pages` → `site` → `plugin`, with `delivery` and `cli` at the end.
"""

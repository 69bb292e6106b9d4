"""Friskfaktor builds a handbook with self-assessments from YAML.

The way through the package is the way of the data: `source` → `structure` →
`load` → `check` → `pages`, `nav`, `search_index`, `assets` → `build` →
`plugin` and `cli`.
"""

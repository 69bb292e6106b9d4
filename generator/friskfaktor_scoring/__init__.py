"""Scoring of self-assessments: standard library only, the same on CPython and in the browser.

`api.score_json` is the one door: JSON text in, JSON text out, never an
exception.  Everything behind it is pure and exact: whole numbers and
fractions, rounded half up once, when a number is shown.
"""

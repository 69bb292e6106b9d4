"""Answers in files, and their results: what `friskfaktor score` does."""

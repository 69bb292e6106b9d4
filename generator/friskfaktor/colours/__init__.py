"""Contrast as WCAG measures it, and the palette a brand is turned into."""

"""Entries as pages: prose, links, figures, navigation, search, and the Jinja templates."""

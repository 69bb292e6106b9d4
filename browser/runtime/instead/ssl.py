"""In place of the standard library's TLS: these pages have no connection to secure.

asyncio tries to import it at every start, and does without when it cannot.
Found here it fails at once, where a module that is nowhere is looked for everywhere.
"""

raise ImportError("These pages have no connections")

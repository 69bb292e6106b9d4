"""`python -m friskfaktor`."""

from .cli import main

main()

"""`python -m friskfaktor`."""

from friskfaktor.cli import main

main()

"""How the handbook is written: how hard its pages are to read."""

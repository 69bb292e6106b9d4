"""What Python runs first in a page, before anything else.

Soon after its first steps V8, Chromium's engine, makes fast code of Python's interpreter.  Where a call leads through
a pointer it takes for granted what it has met so far, and at small functions, such as the one that begins to iterate,
it looks only once.  After a start that puts memory back it has met next to nothing; so it is wrong, throws the fast
code away and makes it again, five times while a reader's first changes are scored.  Where it has met more than four
kinds it takes nothing for granted.

To see it, start Chromium with `--js-flags=--trace-deopt` and look for "wrong call target"; `make bench` measures it.
"""

from fractions import Fraction

EXACT = Fraction(0)


def meet_many_kinds() -> None:
    """Do with five kinds and more what a first score does with fewer.

    No loops: an operation that is repeated becomes one for the kind it meets.  And nothing more, since V8 looks after
    a few hundred steps.
    """
    row, pair, names, kinds, text = [], (), {}, set(), ""
    number, real, imaginary = 0, 0.0, 0j
    for _ in row:
        pass
    for _ in pair:
        pass
    for _ in names:
        pass
    for _ in kinds:
        pass
    for _ in text:
        pass
    number in row
    number in pair
    number in names
    number in kinds
    text in text
    len(row)
    iter(row)
    sorted(row)
    globals()
    tuple(row)
    list(row)
    if row:
        pass
    if pair:
        pass
    if names:
        pass
    if kinds:
        pass
    if text:
        pass
    if names.keys():
        pass
    if range(number):
        pass
    if bytes(pair):
        pass
    if number:
        pass
    if real:
        pass
    if imaginary:
        pass
    if EXACT:
        pass
    number & number
    number | number
    number ^ number
    number << number
    number - number
    row.__doc__
    list.__doc__
    row.append.__doc__
    super(list, row).__doc__

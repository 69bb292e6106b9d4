"""Tables as a spreadsheet (.xlsx)."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Cell = str | int | float | None
Table = Sequence[Sequence[Cell]]


def workbook(sheets: Mapping[str, Table]) -> bytes:
    """A spreadsheet with one sheet for each table, its first row bold and always in sight.

    Numbers are numbers and words are words: a text that begins as a formula
    does is text, and characters that a spreadsheet cannot hold are left out.
    """
    book = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        sheet.freeze_panes = "A2"
        for number, row in enumerate(rows):
            sheet.append([_cell(sheet, value, bold=number == 0) for value in row])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _cell(sheet: WriteOnlyWorksheet, value: Cell, *, bold: bool) -> SheetCell:
    clean = ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
    cell = WriteOnlyCell(sheet, clean)
    if isinstance(clean, str):
        cell.data_type = "s"
    if bold:
        cell.font = Font(bold=True)
    return cell

"""The scoring of an instrument as expressions: the same rule as `friskfaktor_scoring`, in another language.

Sums and counts are whole numbers, and each number is one division of two of
them, rounded half up to one decimal; so no program gets another last digit.
What is not written here, is not carried: which themes are picked, and the
account of how a number was worked out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from friskfaktor.model import InstrumentText
from friskfaktor_scoring.answers import control_names
from friskfaktor_scoring.definition import Definition, ItemRule
from friskfaktor_scoring.exact import parse_share
from friskfaktor_scoring.instrument import Band, Placement, Subscale
from friskfaktor_scoring.themes import colour_of

from .dialect import Dialect
from .figures import figure_measures
from .measure import Measure, NotCarriedError, added, all_of, named

CARRIED = ("single", "pair")


class Rule:
    """The measures of one instrument, written in one dialect, with titles in one language."""

    def __init__(
        self, definition: Definition, text: InstrumentText, dialect: Dialect, translate: Callable[[str], str]
    ) -> None:
        if definition.answers not in CARRIED:
            raise NotCarriedError(definition.answers)
        self.definition, self.text, self.dialect, self.translate = definition, text, dialect, translate

    def measures(self) -> Iterator[Measure]:
        """Every number in the order it can be worked out."""
        for subscale in self.definition.subscales:
            yield from self._subscale(subscale)
        if self.definition.placement:
            yield from self._point(self.definition.placement)
        if self.definition.kind == "checklist":
            yield from self._counts()
        if self.definition.calculator:
            yield from figure_measures(self.definition.calculator, self.text, self.dialect)

    def _subscale(self, subscale: Subscale) -> Iterator[Measure]:
        yield from self._sums(subscale)
        _, title = self._of(subscale.id), self._title(subscale.id)
        enough = self._enough(subscale)
        now, *wished = self._sides(subscale)
        yield self._index(subscale, now, enough, f"{title}: {self.translate('nå')}" if wished else title)
        for side in wished:
            yield self._index(subscale, side, enough, f"{title}: {self.translate('ønsket')}")
            yield self._gap(subscale, enough, f"{title}: {self.translate('avstand')}")
        if self.definition.bands:
            words = self._band(subscale, self.definition.bands)
            expression = self.dialect.choose(enough, words, self.dialect.nothing)
            yield Measure(name=named(subscale.id, "band"), expression=expression, type="text", title=title)

    def _sums(self, subscale: Subscale) -> Iterator[Measure]:
        """How many items are asked and count, and what their answers add up to on each side."""
        choose, items = self.dialect.choose, self._items(subscale)
        asked = added(choose(self.dialect.picked(item.id), "1", "0") for item in items)
        yield self._step(subscale, "asked", asked if self.definition.relevance else str(len(items)))
        yield self._step(subscale, "counted", added(choose(self._counts_in(item), "1", "0") for item in items))
        for place, side in enumerate(self._sides(subscale)):
            scored = (choose(self._counts_in(item), self._scored(item, place), "0") for item in items)
            yield self._step(subscale, f"sum-{side}", added(scored))

    def _step(self, subscale: Subscale, what: str, expression: str) -> Measure:
        return Measure(name=named(subscale.id, what), expression=expression, type="integer")

    def _counts_in(self, item: ItemRule) -> str:
        """An item counts when it is relevant and each of its controls is answered."""
        answered = [self.dialect.answered(name) for name in control_names(self.definition, item.id)]
        picked = [self.dialect.picked(item.id)] if self.definition.relevance else []
        return all_of([*picked, *answered])

    def _scored(self, item: ItemRule, side: int) -> str:
        answer = self.dialect.value(control_names(self.definition, item.id)[side])
        return f"{item.values[0] + item.values[-1]} - {answer}" if item.reverse else answer

    def _enough(self, subscale: Subscale) -> str:
        """At least one, and at least the share that is asked for: counted / asked >= share, without dividing."""
        share = parse_share(subscale.minimum_answered)
        value = self._of(subscale.id)
        return all_of(
            [
                f"{value('counted')} >= 1",
                f"{share.denominator} * {value('counted')} >= {share.numerator} * {value('asked')}",
            ]
        )

    def _index(self, subscale: Subscale, side: str, enough: str, title: str) -> Measure:
        above, whole = self._above(subscale, side)
        tenths = self.dialect.rounded(self.dialect.divided(f"1000 * {above}", whole))
        expression = self.dialect.choose(enough, self.dialect.divided(tenths, "10"), self.dialect.nothing)
        name = named(subscale.id, "wished" if side == "wished" else "index")
        return Measure(name=name, expression=expression, title=title)

    def _gap(self, subscale: Subscale, enough: str, title: str) -> Measure:
        """Wished - now.  It is moved up by 100 before it is rounded: not all programs round minus numbers alike."""
        (now, whole), (wished, _) = self._above(subscale, "now"), self._above(subscale, "wished")
        moved = self.dialect.divided(f"1000 * ({wished} - {now} + {whole})", whole)
        tenths = f"{self.dialect.rounded(moved)} - 1000"
        expression = self.dialect.choose(enough, self.dialect.divided(tenths, "10"), self.dialect.nothing)
        return Measure(name=named(subscale.id, "gap"), expression=expression, title=title)

    def _above(self, subscale: Subscale, side: str) -> tuple[str, str]:
        """How far the sum is above the lowest it could be, and how far the highest is."""
        low, high = self._ends(subscale)
        value = self._of(subscale.id)
        return f"({value(f'sum-{side}')} - {low} * {value('counted')})", f"({high - low} * {value('counted')})"

    def _band(self, subscale: Subscale, bands: Sequence[Band]) -> str:
        above, whole = self._above(subscale, self._sides(subscale)[0])
        words = self.dialect.nothing
        for band in sorted(bands, key=lambda band: band.start):
            reached = f"100 * {above} >= {band.start} * {whole}"
            words = self.dialect.choose(reached, self.dialect.text(self.text.bands[band.id]), words)
        return words

    def _point(self, placement: Placement) -> Iterator[Measure]:
        axes = [Subscale(id=axis.id, items=axis.items) for axis in (placement.x, placement.y)]
        for axis in axes:
            yield from self._subscale(axis)
        words = self.dialect.text(self._title(placement.between))
        for field in placement.fields:
            sides = [self._beyond(axis, side) for axis, side in zip(axes, (field.x, field.y), strict=True)]
            words = self.dialect.choose(all_of(sides), self.dialect.text(self._title(field.id)), words)
        expression = self.dialect.choose(all_of(map(self._enough, axes)), words, self.dialect.nothing)
        yield Measure(name=named("point", "field"), expression=expression, type="text", title=self.translate("Felt"))

    def _beyond(self, axis: Subscale, side: str) -> str:
        """Whether the point is above or below the middle of an axis; on it, it is neither."""
        above, whole = self._above(axis, self._sides(axis)[0])
        return f"2 * {above} {'>' if side == 'high' else '<'} {whole}"

    def _counts(self) -> Iterator[Measure]:
        labels = {"red": self.translate("rødt"), "yellow": self.translate("gult"), "green": self.translate("grønt")}
        for colour, title in labels.items():
            lit = [self._lit(item, colour) for item in self.definition.items]
            yield Measure(name=named("counts", colour), expression=added(lit), type="integer", title=title.capitalize())

    def _lit(self, item: ItemRule, colour: str) -> str:
        values = [value for value in item.values if colour_of(item.values, item.scored(value)) == colour]
        same = " or ".join(f"{self.dialect.value(item.id)} = {value}" for value in values) or "1 = 0"
        condition = all_of([self.dialect.answered(item.id), same])
        return self.dialect.choose(condition, "1", "0")

    def _sides(self, subscale: Subscale) -> tuple[str, ...]:
        names = control_names(self.definition, subscale.items[0])
        return tuple(name.rpartition(".")[2] if "." in name else "now" for name in names)

    def _items(self, subscale: Subscale) -> list[ItemRule]:
        return [self.definition.item(item_id) for item_id in subscale.items]

    def _ends(self, subscale: Subscale) -> tuple[int, int]:
        values = self._items(subscale)[0].values
        return values[0], values[-1]

    def _of(self, key: str) -> Callable[[str], str]:
        return lambda what: self.dialect.value(named(key, what))

    def _title(self, key: str) -> str:
        words = self.text.subscales.get(key)
        return words.title if words else key

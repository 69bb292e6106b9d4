"""The scoring of an instrument as expressions: the same rule as `friskfaktor_scoring`, in another language.

Sums and counts are whole numbers, and each number is one division of two of
them, rounded half up to one decimal; so no program gets another last digit.
What is not written here, is not carried: which themes are picked, and the
account of how a number was worked out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import lcm

from friskfaktor.model import InstrumentText
from friskfaktor_scoring.answers import control_names, side_values
from friskfaktor_scoring.definition import Definition, ItemRule
from friskfaktor_scoring.exact import parse_share, parse_weight
from friskfaktor_scoring.placement import Placement
from friskfaktor_scoring.scales import Band, Subscale
from friskfaktor_scoring.themes import colour_of

from .asking import asked_when
from .dialect import Dialect
from .figures import figure_measures
from .measure import Measure, NotCarriedError, added, all_of, named

CARRIED = ("single", "pair", "weighted")
"""How answers may be given. Several respondents fill in a form each there, and no form sees the others'."""


class Rule:
    """The measures of one instrument, written in one dialect, with titles in one language."""

    def __init__(
        self, definition: Definition, text: InstrumentText, dialect: Dialect, translate: Callable[[str], str]
    ) -> None:
        if definition.answers not in CARRIED:
            raise NotCarriedError(definition.answers)
        if definition.planner:
            raise NotCarriedError(definition.kind)
        self.definition, self.text, self.dialect, self.translate = definition, text, dialect, translate

    def measures(self) -> Iterator[Measure]:
        """Every number in the order it can be worked out."""
        for subscale in self.definition.subscales:
            yield from self._subscale(subscale)
        if self.definition.placement:
            yield from self._point(self.definition.placement)
        if self.definition.kind == "checklist":
            yield from self._counts()
        if self.definition.gates:
            yield self._gate()
        if self.definition.calculator:
            yield from figure_measures(self.definition.calculator, self.text, self.dialect)

    def _subscale(self, subscale: Subscale) -> Iterator[Measure]:
        yield from self._sums(subscale)
        title, enough = self._title(subscale.id), self._enough(subscale)
        now, *other = self._sides(subscale)
        yield self._index(subscale, now, enough, f"{title}: {self.translate('nå')}" if other else title)
        for side in other:
            words = self.translate("ønsket") if side == "wished" else self.translate("hvor viktig")
            yield self._index(subscale, side, enough, f"{title}: {words}")
            yield self._gap(subscale, enough) if side == "wished" else self._priority(subscale, enough)
        if self.definition.bands:
            words = self._band(subscale, self.definition.bands)
            expression = self.dialect.choose(enough, words, self.dialect.nothing)
            yield Measure(name=named(subscale.id, "band"), expression=expression, type="text", title=title)

    def _sums(self, subscale: Subscale) -> Iterator[Measure]:
        """How many items are asked and count, what those weigh, and what their answers add up to on each side."""
        choose, items, weights = self.dialect.choose, self._items(subscale), whole_weights(subscale)
        yield self._step(subscale, "asked", added(self._asked(item) for item in items))
        yield self._step(subscale, "counted", added(choose(self._counts_in(item), "1", "0") for item in items))
        weighed = (choose(self._counts_in(item), str(weights[item.id]), "0") for item in items)
        yield self._step(subscale, "weight", added(weighed))
        for place, side in enumerate(self._sides(subscale)):
            scored = (
                choose(self._counts_in(item), f"{weights[item.id]} * ({self._scored(item, place)})", "0")
                for item in items
            )
            yield self._step(subscale, f"sum-{side}", added(scored))

    def _asked(self, item: ItemRule) -> str:
        conditions = asked_when(self.definition, item, self.dialect)
        return self.dialect.choose(all_of(conditions), "1", "0") if conditions else "1"

    def _step(self, subscale: Subscale, what: str, expression: str) -> Measure:
        return Measure(name=named(subscale.id, what), expression=expression, type="integer")

    def _counts_in(self, item: ItemRule) -> str:
        """An item counts when it is asked and each of its controls is answered."""
        answered = [self.dialect.answered(name) for name in control_names(self.definition, item.id)]
        return all_of([*asked_when(self.definition, item, self.dialect), *answered])

    def _scored(self, item: ItemRule, side: int) -> str:
        """The answer in the scoring direction; how important something is has no other direction."""
        name = control_names(self.definition, item.id)[side]
        turned = item.reverse and not name.endswith(".importance")
        return (
            f"{item.values[0] + item.values[-1]} - {self.dialect.value(name)}" if turned else self.dialect.value(name)
        )

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
        name = named(subscale.id, "index" if side == "now" else side)
        return Measure(name=name, expression=expression, title=title)

    def _gap(self, subscale: Subscale, enough: str) -> Measure:
        """Wished - now.  It is moved up by 100 before it is rounded: not all programs round minus numbers alike."""
        (now, whole), (wished, _) = self._above(subscale, "now"), self._above(subscale, "wished")
        moved = self.dialect.divided(f"1000 * ({wished} - {now} + {whole})", whole)
        tenths = f"{self.dialect.rounded(moved)} - 1000"
        expression = self.dialect.choose(enough, self.dialect.divided(tenths, "10"), self.dialect.nothing)
        title = f"{self._title(subscale.id)}: {self.translate('avstand')}"
        return Measure(name=named(subscale.id, "gap"), expression=expression, title=title)

    def _priority(self, subscale: Subscale, enough: str) -> Measure:
        """(100 - index now) x index of importance / 100, as one division."""
        (now, whole), (important, most) = self._above(subscale, "now"), self._above(subscale, "importance")
        product = f"1000 * ({whole} - {now}) * {important}"
        tenths = self.dialect.rounded(self.dialect.divided(product, f"{whole} * {most}"))
        expression = self.dialect.choose(enough, self.dialect.divided(tenths, "10"), self.dialect.nothing)
        title = f"{self._title(subscale.id)}: {self.translate('hvor mye det haster')}"
        return Measure(name=named(subscale.id, "priority"), expression=expression, title=title)

    def _above(self, subscale: Subscale, side: str) -> tuple[str, str]:
        """How far the sum is above the lowest it could be, and how far the highest is."""
        values = side_values(self.definition, self._items(subscale)[0], side)
        value, low, high = self._of(subscale.id), values[0], values[-1]
        return f"({value(f'sum-{side}')} - {low} * {value('weight')})", f"({high - low} * {value('weight')})"

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
        condition = all_of([*asked_when(self.definition, item, self.dialect), self.dialect.answered(item.id), same])
        return self.dialect.choose(condition, "1", "0")

    def _gate(self) -> Measure:
        """Closed as soon as one item is below the top of its scale, open when all are there."""
        items = [self.definition.item(item_id) for item_id in self.definition.gates]
        below = " or ".join(f"{self._lit(item, 'red')} + {self._lit(item, 'yellow')} > 0" for item in items)
        open_ = " or ".join(f"{self._lit(item, 'green')} < {self._asked(item)}" for item in items)
        unanswered = self.dialect.choose(open_, self.dialect.text("unanswered"), self.dialect.text("open"))
        expression = self.dialect.choose(below, self.dialect.text("closed"), unanswered)
        return Measure(
            name=named("gate", "state"), expression=expression, type="text", title=self.translate("Må være på plass")
        )

    def _sides(self, subscale: Subscale) -> tuple[str, ...]:
        names = control_names(self.definition, subscale.items[0])
        return tuple(name.rpartition(".")[2] if "." in name else "now" for name in names)

    def _items(self, subscale: Subscale) -> list[ItemRule]:
        return [self.definition.item(item_id) for item_id in subscale.items]

    def _of(self, key: str) -> Callable[[str], str]:
        return lambda what: self.dialect.value(named(key, what))

    def _title(self, key: str) -> str:
        words = self.text.subscales.get(key)
        return words.title if words else key


def whole_weights(subscale: Subscale) -> Mapping[str, int]:
    """The weight of each item as a whole number: what matters is how they are to each other."""
    weights = {item: parse_weight(subscale.weights.get(item, "1")) for item in subscale.items}
    common = lcm(*(weight.denominator for weight in weights.values()))
    return {item: int(weight * common) for item, weight in weights.items()}

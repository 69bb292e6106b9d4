"""The JSON Schemas: made from the model, kept in step, and of one mind with the loader and with all shipped files."""

from __future__ import annotations

import json
from dataclasses import is_dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from friskfaktor.reading.folders import SCHEMAS, schema_of
from friskfaktor.reading.source import SourceFile, read_source
from friskfaktor.reading.structure import structure
from friskfaktor.schema import all_schemas, file_name, schema_for
from friskfaktor.schema.forms import ANY, FORMS
from golden_cases import VALID, case_names, plant, read_case
from model_data import broken, data_for
from shipped import ROOT

MODELINE = "# yaml-language-server: $schema="
SHIPPED = [path for folder in ("content", "assessments") for path in sorted((ROOT / folder).rglob("*.yml"))]
SEEN_BY_SCHEMAS = [name for name in case_names() if read_case(name).schema]


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schema_for(name))


@cache
def shape(name: str) -> Draft202012Validator:
    """The schema of types, fields and choices alone, as the loader sees them."""
    return Draft202012Validator(schema_for(name, forms={}))


def read(path: Path) -> SourceFile:
    source = read_source(path, path.name)
    assert isinstance(source, SourceFile), source
    return source


@pytest.mark.parametrize("name", all_schemas())
def test_a_schema_is_a_schema(name):
    schema = schema_for(name)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == file_name(name)


def test_every_kind_of_file_has_a_schema():
    assert set(all_schemas()) == {*SCHEMAS, "brand"}


@pytest.mark.parametrize("name", all_schemas())
def test_every_field_is_explained_to_the_author(name):
    schema = schema_for(name)

    for record in (schema, *schema["$defs"].values()):
        assert record["description"]
        assert record["additionalProperties"] is False
        for field, keywords in record["properties"].items():
            assert keywords["description"], field


def test_the_repository_has_the_schemas_of_this_very_model():
    written = {path.name: json.loads(path.read_text("utf-8")) for path in (ROOT / "schema").glob("*.json")}

    assert written == {file_name(name): schema for name, schema in all_schemas().items()}, (
        "run: friskfaktor schema schema"
    )


def test_every_rule_of_form_is_about_a_field_that_exists():
    records = {record_name: record for schema in all_schemas().values() for record_name, record in _records(schema)}

    for record_name, field in FORMS:
        if record_name not in ("Entry", ANY):
            assert field in records[record_name]["properties"], (record_name, field)


def _records(schema):
    roots = {SCHEMAS[name].__name__: schema for name in SCHEMAS if schema["$id"] == file_name(name)}
    return {**roots, **schema["$defs"]}.items()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_shipped_file_names_its_schema_and_keeps_to_it(path):
    name = schema_of(path)
    first = path.read_text("utf-8").splitlines()[0]

    assert first.startswith(MODELINE)
    assert (path.parent / first.removeprefix(MODELINE)).resolve() == ROOT / "schema" / file_name(name)
    assert [error.message for error in validator(name).iter_errors(read(path).data)] == []


def test_there_are_shipped_files():
    assert len(SHIPPED) > 40


@pytest.mark.parametrize("path", sorted(VALID.rglob("*.yml")), ids=lambda path: path.relative_to(VALID).as_posix())
def test_the_handbook_of_the_golden_cases_keeps_to_the_schemas(path):
    assert list(validator(schema_of(path)).iter_errors(read(path).data)) == []


@pytest.mark.parametrize("name", SEEN_BY_SCHEMAS)
def test_a_fault_of_shape_is_refused_by_the_schema_too(name, tmp_path):
    case = read_case(name)
    plant(case, tmp_path)
    path = tmp_path / case.schema

    assert not validator(schema_of(path)).is_valid(read(path).data)


def test_every_fault_of_shape_is_one_that_a_schema_sees():
    of_shape = {name for name in case_names() if name.startswith("shape/")}

    assert of_shape - {"shape/several-files"} <= set(SEEN_BY_SCHEMAS)


@given(st.data(), st.sampled_from(sorted(SCHEMAS)))
def test_what_fills_the_model_keeps_to_the_schema_s_shape(data, name):
    value = data.draw(data_for(SCHEMAS[name]))

    assert list(shape(name).iter_errors(value)) == []


@given(st.data(), st.sampled_from(sorted(SCHEMAS)))
def test_the_schema_and_the_loader_agree_on_what_is_broken(data, name):
    value = data.draw(broken(SCHEMAS[name]))
    source = SourceFile("fil.yml", json.dumps(value, ensure_ascii=False), value)

    assert shape(name).is_valid(value) == is_dataclass(structure(source, SCHEMAS[name]))


def test_defaults_in_a_schema_are_valid_themselves():
    for name in all_schemas():
        schema = schema_for(name)
        for record in (schema, *schema["$defs"].values()):
            for field, keywords in record["properties"].items():
                if keywords.get("default") is not None and "minItems" not in keywords:
                    within = {**keywords, "$defs": schema["$defs"]}
                    assert Draft202012Validator(within).is_valid(keywords["default"]), (name, field)


def test_a_plain_yaml_reader_reads_the_shipped_files_alike():
    """An editor has its own YAML: no value may mean something else to it (`no` as false, a date as a date)."""
    for path in SHIPPED:
        assert yaml.safe_load(path.read_text("utf-8")) == read(path).data, path

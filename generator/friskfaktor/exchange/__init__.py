"""Instruments in the formats of other programs: JSON, XLSForm (ODK, KoBo) and FHIR Questionnaire."""

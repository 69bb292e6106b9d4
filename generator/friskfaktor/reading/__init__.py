"""Files into a Handbook: strict YAML, positions, dataclasses, layers."""

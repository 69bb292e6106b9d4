"""Everything of a site put together, and MkDocs run over it."""

"""How well the search finds: queries of working people, and the pages that answer them."""

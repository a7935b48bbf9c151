"""Charts as accessible SVG in the languages and themes of the pages; a table with the same numbers is the page's matter."""

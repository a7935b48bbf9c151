"""What the change of the schema for searching does on each database."""

NUMBERS = (
    "ALTER TABLE article ADD COLUMN number INTEGER",
    "ALTER TABLE claim ADD COLUMN number INTEGER",
    "ALTER TABLE claim ADD COLUMN words TEXT NOT NULL DEFAULT ''",
    # Until the article is read again, a claim is found by the words of its evidence.
    """
    UPDATE claim SET words = coalesce((
        SELECT substr(article.text, claim.evidence_start + 1, claim.evidence_end - claim.evidence_start)
        FROM article WHERE article.id = claim.article_id
    ), '')
    """,
)
"""`number` ties a row to its entry in the index; a file has its own row numbers, but they may change when it is packed."""

FILE_NUMBERS = ("UPDATE article SET number = rowid", "UPDATE claim SET number = rowid")

SERVER_NUMBERS = tuple(
    f"""
    UPDATE {table} SET number = numbered.place
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM {table}) AS numbered WHERE numbered.id = {table}.id
    """
    for table in ("article", "claim")
)

UNIQUE_NUMBERS = (
    "CREATE UNIQUE INDEX article_number ON article (number)",
    "CREATE UNIQUE INDEX claim_number ON claim (number)",
)

FILE_INDEX = (
    """
    CREATE VIRTUAL TABLE article_index USING fts5 (
        headline, text, content = 'article', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE VIRTUAL TABLE claim_index USING fts5 (
        words, content = 'claim', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER article_index_insert AFTER INSERT ON article BEGIN
        INSERT INTO article_index (rowid, headline, text) VALUES (new.number, new.headline, new.text);
    END
    """,
    """
    CREATE TRIGGER article_index_delete AFTER DELETE ON article BEGIN
        INSERT INTO article_index (article_index, rowid, headline, text)
        VALUES ('delete', old.number, old.headline, old.text);
    END
    """,
    """
    CREATE TRIGGER article_index_update AFTER UPDATE ON article
    WHEN old.number IS NOT new.number OR old.headline IS NOT new.headline OR old.text IS NOT new.text BEGIN
        INSERT INTO article_index (article_index, rowid, headline, text)
        VALUES ('delete', old.number, old.headline, old.text);
        INSERT INTO article_index (rowid, headline, text) VALUES (new.number, new.headline, new.text);
    END
    """,
    """
    CREATE TRIGGER claim_index_insert AFTER INSERT ON claim BEGIN
        INSERT INTO claim_index (rowid, words) VALUES (new.number, new.words);
    END
    """,
    """
    CREATE TRIGGER claim_index_delete AFTER DELETE ON claim BEGIN
        INSERT INTO claim_index (claim_index, rowid, words) VALUES ('delete', old.number, old.words);
    END
    """,
    """
    CREATE TRIGGER claim_index_update AFTER UPDATE ON claim
    WHEN old.number IS NOT new.number OR old.words IS NOT new.words BEGIN
        INSERT INTO claim_index (claim_index, rowid, words) VALUES ('delete', old.number, old.words);
        INSERT INTO claim_index (rowid, words) VALUES (new.number, new.words);
    END
    """,
    "INSERT INTO article_index (article_index) VALUES ('rebuild')",
    "INSERT INTO claim_index (claim_index) VALUES ('rebuild')",
)

INDEXED_CHARACTERS = 200_000
"""A server refuses to index texts whose words take more than a megabyte; of longer ones the beginning is found."""


SIGNS = "!-/:-@\\[-`{-~¡¿‐-‧«»·"


def _vector(words: str) -> str:
    """The expression that cuts words as SQLite does: at every sign, without accents."""
    plain = f"left(normalize(left({words}, {INDEXED_CHARACTERS}), NFKD), {INDEXED_CHARACTERS})"
    folded = f"regexp_replace({plain}, '[\u0300-\u036f]+', '', 'g')"
    return f"to_tsvector('simple', regexp_replace({folded}, '[{SIGNS}]+', ' ', 'g'))"


SERVER_INDEX = (
    f"""
    ALTER TABLE article ADD COLUMN search tsvector
    GENERATED ALWAYS AS ({_vector("coalesce(headline, '') || ' ' || text")}) STORED
    """,
    f"ALTER TABLE claim ADD COLUMN search tsvector GENERATED ALWAYS AS ({_vector('words')}) STORED",
    "CREATE INDEX article_search ON article USING gin (search)",
    "CREATE INDEX claim_search ON claim USING gin (search)",
)

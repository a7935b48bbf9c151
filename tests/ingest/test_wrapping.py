"""Lines that a page broke."""

import pytest

from sepakat.ingest.wrapping import join_wrapped


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (
            "Kedua negara sepakat membangun\npusat data baru di kota itu.\nSekian.",
            "Kedua negara sepakat membangun pusat data baru di kota itu.\nSekian.",
        ),
        (
            "Both sides will build the data\ncentre and train its engineers.\nEnd.",
            "Both sides will build the data centre and train its engineers.\nEnd.",
        ),
        ("pemba-\nngunan", "pembangunan"),
        ("negara-\nnegara", "negara-negara"),
        ("Asia-\nPasifik", "Asia-Pasifik"),
        (
            "Kesepakatan para menteri itu ialah\n- pusat data\n- pelatihan",
            "Kesepakatan para menteri itu ialah\n- pusat data\n- pelatihan",
        ),
        ("", ""),
    ],
    ids=["id", "en", "cut word", "reduplication", "compound", "list", "empty"],
)
def test_join_wrapped(text: str, joined: str) -> None:
    assert join_wrapped(text) == joined

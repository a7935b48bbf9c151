"""Deeds become commitments with their stage, doer, amount and time; effects, denials and violence do not."""

from datetime import date

import pytest

from sepakat.extract.commitments import merged
from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Quantity
from sepakat.model.vocabulary import Stage

OPENING = {
    "id": "Menteri Perikanan Indonesia bertemu Menteri Perikanan Norwegia di Bitung membahas kerja sama bilateral. ",
    "en": "Indonesia's fisheries minister met Norway's fisheries minister in Bitung to discuss bilateral cooperation. ",
}


def read(language: str, sentence: str) -> list[Commitment]:
    """The commitments whose evidence lies in `sentence`, read behind an opening that names the two sides."""
    opening = OPENING[language]
    draft = extract_draft(Article("a", opening + sentence, language, published_on=date(2026, 3, 2)))
    return [each for each in draft.commitments if each.evidence.start >= len(opening) - 1]


@pytest.mark.parametrize(
    ("language", "sentence", "stage"),
    [
        ("id", "Norwegia meminta Indonesia membuka 12 pelabuhan bagi kapal risetnya.", Stage.HOPED),
        ("en", "Norway asked Indonesia to open 12 ports to its research vessels.", Stage.HOPED),
        ("id", "Norwegia tertarik membangun 3 tambak salmon di Maluku.", Stage.INTERESTED),
        ("en", "Norway is interested in building 3 salmon farms in Maluku.", Stage.INTERESTED),
        ("id", "Norwegia akan melatih 400 nelayan Indonesia.", Stage.PLANNED),
        ("en", "Norway will train 400 Indonesian fishermen.", Stage.PLANNED),
        ("id", "Norwegia berkomitmen menyediakan 25 kapal patroli.", Stage.PLEDGED),
        ("en", "Norway pledged to provide 25 patrol boats.", Stage.PLEDGED),
        ("id", "Indonesia dan Norwegia sepakat membentuk kelompok kerja perikanan.", Stage.AGREED),
        ("en", "Indonesia and Norway agreed to form a fisheries working group.", Stage.AGREED),
        ("id", "Di bawah nota kesepahaman itu, Norwegia akan mengirim 30 ahli.", Stage.SIGNED),
        ("en", "Under the memorandum, Norway will send 30 experts.", Stage.SIGNED),
        ("id", "Salah satu butirnya, Norwegia menyiapkan 150 kursi magang.", Stage.SIGNED),
        ("en", "Under the memorandum Norway provides 150 internships.", Stage.SIGNED),
        ("id", "Norwegia sedang membangun 5 gudang dingin di Ambon.", Stage.UNDER_WAY),
        ("en", "Norway is building 5 cold stores in Ambon.", Stage.UNDER_WAY),
        ("id", "Hingga saat ini Norwegia telah melatih 640 nelayan Indonesia.", Stage.UNDER_WAY),
        ("en", "Norway has trained 640 Indonesian fishermen so far.", Stage.UNDER_WAY),
        ("id", "Norwegia telah melatih 640 nelayan Indonesia.", Stage.DELIVERED),
        ("en", "Norway has trained 640 Indonesian fishermen.", Stage.DELIVERED),
        ("id", "Proyek 5 gudang dingin Norwegia itu ditunda ke Oktober 2026.", Stage.DROPPED),
        ("en", "Norway's project of 5 cold stores has been postponed to October 2026.", Stage.DROPPED),
        ("id", "Norwegia tidak lagi membiayai 5 gudang dingin di Ambon.", Stage.DROPPED),
        ("id", "Pusat ikan itu dijadwalkan mulai bekerja pada Oktober 2026 di Ambon.", Stage.PLANNED),
        ("id", "Norwegia telah merevitalisasi 5 gudang dingin di Ambon.", Stage.DELIVERED),
        ("en", "Norway has renovated 5 cold stores in Ambon.", Stage.DELIVERED),
        ("en", "Norway will no longer fund the 5 cold stores in Ambon.", Stage.DROPPED),
        ("en", "The link between the two registers is to be operational by October 2026.", Stage.PLANNED),
        ("id", "Sebanyak 40 pelaut Indonesia sudah kembali dari pelatihan di Bergen.", Stage.DELIVERED),
        ("en", "A joint steering group on fisheries has already been set up.", Stage.DELIVERED),
    ],
)
def test_stage(language: str, sentence: str, stage: Stage) -> None:
    assert [each.stage for each in read(language, sentence)] == [stage]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Norwegia membantah akan membangun 3 tambak di Maluku."),
        ("en", "Norway denied that it would build 3 farms in Maluku."),
        ("id", "Belum ada kesepakatan mengenai 25 kapal patroli."),
        ("id", "Perdagangan kedua negara diperkirakan mencapai US$3 miliar pada 2030."),
        ("en", "Trade reached $2 billion last year, and analysts forecast that it will pass $3 billion by 2030."),
        ("en", "Rebels attacked 3 Norwegian ships off the coast and killed a sailor."),
        ("id", "Duta besar Norwegia akan bertemu gubernur besok."),
        ("en", "Norway will not build the 5 cold stores in Ambon."),
        ("id", "Norwegia tidak akan membangun 5 gudang dingin di Ambon."),
        ("en", "Norway has never promised to send 40 vets."),
        ("id", "Tak satu pun perusahaan Norwegia akan membuka 5 tambak di Maluku."),
        ("en", "Reports that Norway would build 5 cold stores in Ambon are false, he said."),
        ("id", "Indonesia tidak lagi bicara soal kapal dengan Norwegia."),
        ("id", "Norwegia menyadari pentingnya pelaut terampil bagi perubahan yang sedang berlangsung."),
        ("en", "Indonesia is no longer dependent on Norwegian loans."),
        ("id", "Bila anggaran pemerintah disetujui, pelabuhan itu bisa berdiri pada 2031."),
        ("en", "If the Norwegian parliament has approved the budget, the port can stand by 2031."),
        ("en", "The talks touched on a plan to open the fish market."),
        ("en", "Towns with a master plan have no port of their own in Norway."),
        ("en", "Indonesia denied a report that it had asked Norway for 12 boats."),
    ],
)
def test_no_commitment(language: str, sentence: str) -> None:
    assert read(language, sentence) == []


@pytest.mark.parametrize(
    ("language", "sentence", "actor"),
    [
        ("id", "Norwegia meminta Indonesia membuka 12 pelabuhan.", ("IDN",)),
        ("en", "Norway asked Indonesia to open 12 ports.", ("IDN",)),
        ("id", "Pelatihan bagi 90 nelayan akan dibiayai oleh Norwegia.", ("NOR",)),
        ("en", "Training for 90 fishermen will be funded by Norway.", ("NOR",)),
        ("id", "Kedua negara akan membangun 2 pusat riset laut.", ("IDN", "NOR")),
        ("en", "The two countries will build 2 marine research centres.", ("IDN", "NOR")),
        ("id", "Oslo akan mengirim 14 peneliti ke Bitung.", ("NOR",)),
        ("en", "Oslo will send 14 researchers to Bitung.", ("NOR",)),
        ("id", "Sebanyak 45 perusahaan Norwegia akan membuka kantor di Manado.", ("NOR",)),
        ("en", "A joint technical committee will meet twice a year.", ("IDN", "NOR")),
        ("id", "Tim teknis bersama akan bersidang dua kali setahun.", ("IDN", "NOR")),
        ("en", "Norway hopes to build 3 farms in Maluku.", ("NOR",)),
        ("id", "Norwegia berharap dapat membangun 3 tambak di Maluku.", ("NOR",)),
        ("en", "Norway hopes that Indonesia will open 12 ports.", ("IDN",)),
    ],
)
def test_actor(language: str, sentence: str, actor: tuple[str, ...]) -> None:
    found = read(language, sentence)
    assert [set(each.actor) for each in found] == [set(actor)]


@pytest.mark.parametrize(
    ("language", "sentence", "value", "unit", "due"),
    [
        ("id", "Norwegia berkomitmen menanamkan US$1,2 miliar di Bitung hingga 2031.", 1_200_000_000, "USD", "2031"),
        ("en", "Norway pledged to invest US$1.2 billion in Bitung by 2031.", 1_200_000_000, "USD", "2031"),
        ("id", "Norwegia akan melatih 400 nelayan sebelum akhir tahun ini.", 400, "person", "2026"),
        ("en", "Norway will train 400 fishermen before the end of this year.", 400, "person", "2026"),
        ("id", "Sebanyak 26 dari 40 kapal yang dijanjikan Norwegia telah dikirim.", 26, "ship", None),
    ],
)
def test_amount_and_due(language: str, sentence: str, value: float, unit: str, due: str | None) -> None:
    (found,) = read(language, sentence)
    assert found.quantity is not None
    assert (found.quantity.value, found.due) == (value, due)
    assert found.quantity.unit in (unit, None)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Jika izinnya terbit, Norwegia siap membangun 3 tambak di Maluku."),
        ("en", "Norway is ready to build 3 farms in Maluku if the permit is issued."),
    ],
)
def test_condition_keeps_the_stage(language: str, sentence: str) -> None:
    (found,) = read(language, sentence)
    assert found.conditional
    assert found.stage is Stage.PLEDGED


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Norwegia dikabarkan akan membangun 3 tambak di Maluku."),
        ("en", "Norway is reportedly going to build 3 farms in Maluku, and will send 20 experts."),
    ],
)
def test_hearsay_is_planned(language: str, sentence: str) -> None:
    found = read(language, sentence)
    assert found
    assert all(each.hearsay and each.stage is Stage.PLANNED for each in found)


def test_restatement_is_one_commitment() -> None:
    found = read("id", "Norwegia akan melatih 400 nelayan. Menteri itu mengulangi, Norwegia akan melatih 400 nelayan pada 2027.")
    assert [(each.quantity.value if each.quantity else None, each.due) for each in found] == [(400, "2027")]


@pytest.mark.parametrize(
    ("language", "sentence", "action"),
    [
        (
            "en",
            "Work on 3 cold stores has been postponed until May 2028.",
            "Work on 3 cold stores has been postponed until May 2028",
        ),
        ("id", "Rencana 5 gudang dingin Norwegia dibatalkan.", "Rencana 5 gudang dingin Norwegia dibatalkan"),
        (
            "en",
            "Norway will send 30 vets to Ambon by May 2027, the ministry's spokesman told reporters.",
            "send 30 vets to Ambon by May 2027",
        ),
    ],
)
def test_action_has_what_undergoes_it_and_not_who_says_so(language: str, sentence: str, action: str) -> None:
    assert [each.action for each in read(language, sentence)] == [action]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Half a million Indonesians will be vaccinated by Norway."),
        ("id", "Setengah juta warga Indonesia akan divaksin oleh Norwegia."),
    ],
)
def test_agent_of_any_passive_is_the_actor(language: str, sentence: str) -> None:
    assert [each.actor for each in read(language, sentence)] == [("NOR",)]


def test_action_is_in_the_words_of_the_article() -> None:
    (found,) = read("id", "Norwegia akan melatih 400 nelayan Indonesia.")
    assert found.action == "melatih 400 nelayan Indonesia"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Norway denied the report but promised to send 40 vets."),
        ("id", "Norwegia tidak hanya akan mengirim 40 dokter hewan, tetapi juga alatnya."),
    ],
)
def test_negation_of_something_else_leaves_a_commitment(language: str, sentence: str) -> None:
    (commitment,) = read(language, sentence)
    assert commitment.quantity is not None
    assert commitment.quantity.value == 40


def test_merging_nothing_gives_nothing() -> None:
    assert merged([]) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Gedung karantina ikan itu diresmikan di Bitung oleh Indonesia dan Norwegia pada 3 Maret 2031."),
        ("en", "Indonesia and Norway inaugurated the fish quarantine building in Bitung on 3 March 2031."),
    ],
)
def test_what_was_opened_is_at_least_an_aside(language: str, sentence: str) -> None:
    draft = extract_draft(Article("a", OPENING[language] + sentence, language))
    found = [each for each in (*draft.commitments, *draft.asides) if each.evidence.start >= len(OPENING[language]) - 1]
    assert Stage.DELIVERED in {each.stage for each in found}


def test_an_aside_is_no_commitment() -> None:
    draft = extract_draft(Article("a", OPENING["en"] + "Norway has already seen many fish.", "en"))
    assert not {each.evidence.span for each in draft.asides} & {each.evidence.span for each in draft.commitments}


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("id", "Norwegia akan mengirim 100 perawat. Sisanya akan dikirim ke Norwegia oleh Indonesia.", [("NOR",), ("IDN",)]),
        (
            "id",
            "Indonesia akan mengirim 100 perawat ke Oslo. Sisanya akan dikirim ke Norwegia pada Oktober.",
            [("IDN",), ("IDN",)],
        ),
        ("en", "Indonesia will send 100 nurses to Oslo. The rest will be sent to Norway in October.", [("IDN",), ("IDN",)]),
        ("en", "Indonesia will pay $3 million for a port; the rest will be borne by Norway.", [("IDN",), ("NOR",)]),
    ],
)
def test_the_rest_stays_with_who_does_the_first_part(language: str, sentence: str, expected: list[tuple[str, ...]]) -> None:
    assert [each.actor for each in read(language, sentence)] == expected


@pytest.mark.parametrize(
    ("language", "sentence", "due"),
    [
        ("id", "Norwegia akan melatih 200 nelayan mulai September dan selesai paling lambat Maret 2028.", "2028-03"),
        ("en", "Norway will train 200 fishermen starting in September and finishing by March 2028.", "2028-03"),
        ("id", "Norwegia akan melatih 200 nelayan mulai September.", "2026-09"),
        ("en", "Norway will train 200 fishermen starting in September.", "2026-09"),
        ("id", "Norwegia akan membangun dua gudang dalam waktu dua tahun.", "2028-03"),
        ("en", "Norway will build two warehouses within two years.", "2028-03"),
        ("id", "Norwegia berjanji membangun dua gudang di Ambon, yang diharapkan rampung pada 2028.", "2028"),
        ("en", "Norway will build two warehouses in Ambon, which are expected to open in 2028.", "2028"),
        ("en", "Norway will send the remaining 28 in May.", "2026-05"),
    ],
)
def test_by_when(language: str, sentence: str, due: str) -> None:
    assert [each.due for each in read(language, sentence)] == [due]


@pytest.mark.parametrize(
    ("language", "sentence", "value", "unit"),
    [
        ("id", "Norwegia akan mendampingi nelayan Indonesia selama dua tahun.", 2, "year"),
        ("en", "Norway will advise Indonesian fishermen for two years.", 2, "year"),
        ("en", "Norway promised to cut the wait for permits from six months to 30 days.", 30, "day"),
    ],
)
def test_how_long_it_goes_on_is_its_amount(language: str, sentence: str, value: float, unit: str) -> None:
    (found,) = read(language, sentence)
    assert found.quantity is not None
    assert (found.quantity.value, found.quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Kedua negara sepakat membentuk kelompok kerja."),
        ("en", "The two sides agreed to form a working group."),
    ],
)
def test_those_who_act_are_not_counted(language: str, sentence: str) -> None:
    assert [each.quantity for each in read(language, sentence)] == [None]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Norwegia telah berjanji."),
        ("en", "Norway has promised."),
        ("id", "Komitmen yang kuat dari Norwegia terlihat pada Senin, 2 Maret 2026."),
        ("en", "Norway's pledge stands."),
    ],
)
def test_a_bare_promise_is_none(language: str, sentence: str) -> None:
    assert read(language, sentence) == []


def test_a_relative_clause_denies_nothing_and_rules_only_itself() -> None:
    (found,) = read("en", "Norwegian engineers who were trained in Bergen will build 3 ports in Maluku.")
    assert (found.stage, found.quantity.value if found.quantity else None) == (Stage.PLANNED, 3)


@pytest.mark.parametrize(
    ("language", "sentence", "conditional"),
    [
        ("id", "Perusahaan asal Bergen itu akan membangun 3 gudang di Ambon.", False),
        ("id", "Norwegia akan membangun 3 gudang di Ambon asalkan izinnya terbit.", True),
        ("en", "Norway has provided 3 boats to Indonesia.", False),
        ("en", "Norway will build 3 warehouses provided that the permits are issued.", True),
    ],
)
def test_what_only_looks_like_a_condition_is_none(language: str, sentence: str, conditional: bool) -> None:
    assert [each.conditional for each in read(language, sentence)] == [conditional]
    assert [each.quantity.value if each.quantity else None for each in read(language, sentence)] == [3]


@pytest.mark.parametrize(
    ("language", "sentence", "recipient"),
    [
        ("id", "Indonesia menargetkan 40 juta nelayan terlatih pada 2030.", ()),
        ("en", "Indonesia aims to train 40,000 fishermen by 2030.", ()),
        ("id", "Norwegia akan melatih 400 nelayan.", ("IDN",)),
        ("en", "Norway will train 400 fishermen.", ("IDN",)),
    ],
)
def test_whom_a_deed_is_for(language: str, sentence: str, recipient: tuple[str, ...]) -> None:
    assert [each.recipient for each in read(language, sentence)] == [recipient]


ELSEWHERE = {
    "id": "Menteri Perdagangan Kenya Amina Wekesa bertemu Menteri Perdagangan Denmark Lars Holm di Nairobi, Senin. ",
    "en": "Kenyan Trade Minister Amina Wekesa met Danish Trade Minister Lars Holm in Nairobi on Monday. ",
}
"""Openings of reports in which the state of the outlet takes no part."""


@pytest.mark.parametrize(
    ("language", "sentence", "actor", "recipient"),
    [
        ("id", "Hibah senilai 5 juta dolar telah disalurkan kepada Kenya.", ("DNK",), ("KEN",)),
        ("en", "Grants worth 5 million dollars have been handed over to Kenya.", ("DNK",), ("KEN",)),
        ("id", "Pupuk senilai 3 juta dolar telah dikirim untuk Denmark.", ("KEN",), ("DNK",)),
        ("en", "Fertilizer worth 3 million dollars has been sent to Denmark.", ("KEN",), ("DNK",)),
    ],
)
def test_who_stands_behind_to_is_given_it_and_who_takes_no_part_is_no_side(
    language: str, sentence: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    draft = extract_draft(Article("a", ELSEWHERE[language] + sentence, language, published_on=date(2026, 3, 2)))
    assert [(each.actor, each.recipient) for each in draft.commitments] == [(actor, recipient)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Kenya mengekspor 2.300 ton mawar ke Denmark pada 2025, kata Amina Wekesa."),
        ("en", "Kenya exported 2,300 tons of roses to Denmark in 2025, Amina Wekesa said."),
    ],
)
def test_a_verb_and_an_amount_without_a_cue_are_an_aside(language: str, sentence: str) -> None:
    draft = extract_draft(Article("a", ELSEWHERE[language] + sentence, language, published_on=date(2026, 3, 2)))
    (found,) = draft.asides
    assert (found.actor, found.quantity and found.quantity.value, found.stage) == (("KEN",), 2300, Stage.DELIVERED)
    assert draft.commitments == []


@pytest.mark.parametrize(
    ("language", "opening", "sentence"),
    [
        ("id", "Indonesia dan Norwegia menandatangani nota kesepahaman di Bitung. ", "Isi nota mencakup satelit dan pertanian."),
        ("en", "Indonesia and Norway signed a memorandum in Bitung. ", "The document covers satellites and agriculture."),
    ],
    ids=["id", "en"],
)
def test_the_fields_of_an_instrument_called_by_a_short_name(language: str, opening: str, sentence: str) -> None:
    filler = OPENING[language] * 3 + "\n"
    (*_, found) = extract_draft(Article("a", opening + filler + sentence, language)).commitments
    assert (found.stage, found.actor, found.evidence.quote) == (Stage.SIGNED, ("IDN", "NOR"), sentence)
    without = extract_draft(Article("a", filler + sentence, language)).commitments
    assert sentence not in [each.evidence.quote for each in without]


@pytest.mark.parametrize(
    ("language", "sentence", "stage", "due"),
    [
        ("id", "Di dalam nota kesepahaman itu tertuang janji Norwegia melatih 400 nelayan hingga 2031.", Stage.SIGNED, "2031"),
        ("id", "Komitmen Norwegia untuk melatih 400 nelayan hingga 2031 tertuang dalam nota kesepahaman.", Stage.SIGNED, "2031"),
        ("id", "Rencana Norwegia untuk melatih 400 nelayan ditunda hingga 2031.", Stage.DROPPED, "2031"),
        ("en", "Norway's plan to train 400 fishermen was postponed to 2031.", Stage.DROPPED, "2031"),
    ],
    ids=["laid down behind", "laid down before", "dropped", "dropped in English"],
)
def test_whose_plan_or_pledge_is_laid_down_or_dropped(language: str, sentence: str, stage: Stage, due: str) -> None:
    (found,) = read(language, sentence)
    assert (found.stage, found.actor, found.due) == (stage, ("NOR",), due)
    assert found.quantity == Quantity(400, "person")
    assert found.action == sentence[:-1]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Dari 400 pelaut yang dijanjikan Norwegia untuk dilatih, 260 orang telah lulus."),
        ("en", "Of the 400 sailors that Norway promised to train, 260 have graduated."),
    ],
    ids=["id", "en"],
)
def test_of_a_whole_promised_a_part_is_done(language: str, sentence: str) -> None:
    (found,) = read(language, sentence)
    assert (found.stage, found.actor, found.quantity) == (Stage.DELIVERED, ("NOR",), Quantity(260, "person"))


def test_an_opening_by_two_sides_is_a_deed_done_whoever_is_said_to_do_it() -> None:
    text = (
        "JAKARTA, 2 March 2026\n\nThe hall was inaugurated today by Mr Lars Hovland, Governor, Central Bank of Norway, and "
        "Ms Ratih Kesuma, Governor, Bank Indonesia, in the presence of guests. " + "Visitors were glad. " * 5
    )
    (found,) = extract_draft(Article("a", text, "en", published_on=date(2026, 3, 2))).commitments
    assert (found.rule, found.stage, set(found.actor)) == ("event-launch", Stage.DELIVERED, {"IDN", "NOR"})

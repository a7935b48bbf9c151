"""The judge adds the weights of the features and says which counted."""

from sepakat.extract.judging import judge, load_weights


def test_unknown_features_count_nothing() -> None:
    score, reasons = judge(frozenset({"no such feature"}))
    assert score == load_weights()["bias"]
    assert reasons == ""


def test_heaviest_weight_comes_first() -> None:
    weights = load_weights()
    first, second = sorted((name for name in weights if name != "bias"), key=lambda name: -abs(weights[name]))[:2]
    score, reasons = judge(frozenset({first, second}))
    assert score == weights["bias"] + weights[first] + weights[second]
    assert reasons.startswith(f"{first} ")

"""The judge adds the weights of the features and says which counted."""

from math import fsum

from sepakat.extract.judging import judge, load_weights, reasons


def test_unknown_features_count_nothing() -> None:
    features = frozenset({"no such feature"})
    assert judge(features) == load_weights()["bias"]
    assert reasons(features) == ""


def test_heaviest_weight_comes_first() -> None:
    weights = load_weights()
    first, second = sorted((name for name in weights if name != "bias"), key=lambda name: -abs(weights[name]))[:2]
    features = frozenset({first, second})
    assert judge(features) == fsum((weights["bias"], weights[first], weights[second]))
    assert reasons(features).startswith(f"{first} ")

"""Whether a frame is a commitment: a linear judge over named features, its weights in judging.toml."""

from functools import cache
from importlib.resources import files

import msgspec


@cache
def load_weights() -> dict[str, float]:
    """The weight of each feature; "bias" is always added."""
    weights: dict[str, float] = msgspec.toml.decode(files("sepakat.extract").joinpath("judging.toml").read_bytes())["weights"]
    return weights


def judge(features: frozenset[str]) -> tuple[float, str]:
    """The score (above 0: a commitment) and the weights behind it, the heaviest first."""
    weights = load_weights()
    known = {feature: weights[feature] for feature in features if feature in weights}
    score = weights["bias"] + sum(known.values())
    heaviest = sorted(known.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
    return score, ", ".join(f"{feature} {weight:+.1f}" for feature, weight in heaviest)

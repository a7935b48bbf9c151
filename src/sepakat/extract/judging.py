"""Whether a frame is a commitment: a linear judge over named features, its weights in judging.toml."""

from collections.abc import Collection
from functools import cache
from importlib.resources import files
from math import fsum

import msgspec


@cache
def load_weights() -> dict[str, float]:
    """The weight of each feature; "bias" is always added."""
    weights: dict[str, float] = msgspec.toml.decode(files("sepakat.extract").joinpath("judging.toml").read_bytes())["weights"]
    return weights


def judge(features: Collection[str]) -> float:
    """The score: above 0 speaks for a commitment."""
    weights = load_weights()
    return fsum([weights["bias"], *[weights[feature] for feature in features if feature in weights]])


def reasons(features: Collection[str]) -> str:
    """The weights behind the score, the heaviest first."""
    weights = load_weights()
    known = [(feature, weights[feature]) for feature in features if feature in weights]
    heaviest = sorted(known, key=lambda pair: (-abs(pair[1]), pair[0]))
    return ", ".join(f"{feature} {weight:+.1f}" for feature, weight in heaviest)

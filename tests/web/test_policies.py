"""Documents may use the style that they bring, and nothing else."""

from base64 import b64encode
from hashlib import sha256

from sepakat.web.policies import policy_for


def test_each_style_is_trusted_by_its_hash() -> None:
    policy = policy_for("<style>a{}</style><p>x</p><style>b{}</style>")
    for style in (b"a{}", b"b{}"):
        assert f"'sha256-{b64encode(sha256(style).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none';")


def test_without_a_style_none_is_allowed() -> None:
    assert "style-src 'none'" in policy_for("<p>x</p>")

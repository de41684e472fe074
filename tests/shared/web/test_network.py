"""Of an address only the network is looked at."""

import pytest

from shared.web.network import network_of


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("::ffff:192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::1", "::/64"),
        ("nonsense", "unknown"),
        (None, "unknown"),
    ],
)
def test_an_address_is_known_by_its_network_alone(address: str | None, network: str) -> None:
    assert network_of(address) == network

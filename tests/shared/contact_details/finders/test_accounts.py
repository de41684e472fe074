"""Account numbers are believed by length and check digits, however they are grouped."""

import pytest

from shared.contact_details.finders.accounts import find_accounts


@pytest.mark.parametrize(
    "account",
    [
        "FI2112345600000785", "FI21 1234 5600 0007 85", "fi21 1234 5600 0007 85", "FI21-1234-5600-0007-85",
        "FI 21 1234 5600000785",
        "SE45 5000 0000 0583 9825 7466", "NO93 8601 1117 947", "GB29 NWBK 6016 1331 9268 19", "NL91ABNA0417164300",
        "FR14 2004 1010 0505 0001 3M02 606", "DE89.3704.0044.0532.0130.00",
    ],
)  # fmt: skip
def test_an_account_is_found_whole(account):
    text = f"tilille {account} kiitos"
    assert [text[start:end] for start, end in find_accounts(text)] == [account]


@pytest.mark.parametrize(
    "text",
    [
        "FI21 1234 5600 0007 86",
        "FI21 1234 5600 0007 8",
        "FI21 1234 5600 0007 851",
        "XX21 1234 5600 0007 85",
        "AFI2112345600000785",
    ],
)
def test_what_fails_the_check_is_left(text):
    assert list(find_accounts(text)) == []

"""What is left out is counted, and may still stand between a comment and its answer."""

from vastine.imports.found import Findings


def test_what_is_left_out_is_counted_and_remembered_by_its_id():
    findings = Findings()
    findings.leave_out("spam", "b", "a")
    findings.leave_out("spam")
    assert findings.left_out == {"spam": 2}
    assert findings.gone == {"b": "a"}

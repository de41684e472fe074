"""The calls for moderators: the queue, and decisions."""

from __future__ import annotations

from services.comments.domain.colleagues import Colleague
from services.comments.domain.statuses import Status, Verdict
from services.comments.use_cases.decide_comment import Judgement, decide_comment
from services.comments.use_cases.list_queue import QueueQuestion, list_queue
from services.comments.use_cases.read_card import StaleComment
from services.comments.web.api.problem_shapes import PlainProblem, StaleProblem
from services.comments.web.api.queue_shapes import (
    DecidedShape,
    JudgementBody,
    QueueQuery,
    QueueShape,
    card_shape,
    queue_shape,
)
from services.comments.web.api.refusals import refusing
from shared.sessions import Power
from shared.web.doors import Answer, Doors, Operation
from shared.web.place import database, now, signed_in
from shared.web.problems import Problem

doors = Doors("api_moderation", __name__, "/comments")


@doors.operation("GET", "/api/v1/queue", Operation(
    "The moderation queue, oldest first; other statuses newest first.", Power.MODERATE, {200: QueueShape},
    query=QueueQuery,
))  # fmt: skip
def read_queue(query: QueueQuery) -> Answer:
    question = QueueQuestion(
        Status(query.status), query.q, query.thread, query.cursor, narrowing=query.narrowing(now())
    )
    return Answer(queue_shape(list_queue(database(), question)))


@doors.operation("POST", "/api/v1/comments/<comment>/decisions", Operation(
    "Decides a comment on the version that was looked at. 409 when somebody else was first, with the comment as it is now.",
    Power.MODERATE, {201: DecidedShape, 404: PlainProblem, 409: StaleProblem}, body=JudgementBody,
))  # fmt: skip
def decide(comment: str, body: JudgementBody) -> Answer:
    person = signed_in().person
    judgement = Judgement(comment, Verdict(body.verdict), body.version, body.rule, body.reason, body.law)
    with refusing():
        try:
            decided = decide_comment(database(), judgement, Colleague(person.id, person.name), now())
        except StaleComment as stale:
            card = card_shape(stale.card).model_dump(mode="json")
            raise Problem(409, "stale", more={"comment": card}) from stale
    outcome = {
        "id": decided.decision, "comment": decided.comment, "status": decided.status.value, "version": decided.version,
    }  # fmt: skip
    return Answer(DecidedShape.model_validate(outcome), 201)

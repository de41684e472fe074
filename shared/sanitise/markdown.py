"""A reader's text as HTML: paragraphs, line breaks, quotes, lists, emphasis and links in the common signs; all else as typed.

markdown-it does the reading, with its rules for these few alone. Each is asked here for a little more than the standard does,
so that a sentence that was only a sentence ("2*3*4", "24. joulukuuta", ">:(") never changes on its way to the page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, list_block
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

from shared.sanitise.links import TURNING, address_at, link_at, told

# Deeper than this nobody follows who answers whom, and every depth costs.
DEEPEST = 8
LONGEST_RUN = 3
QUOTE = re.compile(r"[ \t]*>(?:>|[ \t]+\S|[^\W_])")
# A line of signs alone is a line that somebody drew.
BULLET = re.compile(r"[ \t]*[-*][ \t]+(?![-*+\s]*$)")
NUMBERED = re.compile(r"[ \t]*[0-9]{1,9}\.[ \t]+\S")
FIRST = re.compile(r"[ \t]*1\.[ \t]+\S")
# What may stand right inside emphasis, besides letters and digits.
OPENERS = "\"'”“»’([*"


def as_html(text: str) -> str:
    """The text as HTML, not yet clean: the caller's sanitiser has the last word."""
    return _written(_reader().parse(_apart(text)))


def _reader() -> MarkdownIt:
    reader = MarkdownIt("zero", {"maxNesting": 100})
    # Lists and quotes may follow a line of text at once, as people write them.
    reader.block.ruler.before("paragraph", "our_quote", _quote, {"alt": ["paragraph", "blockquote", "list"]})
    reader.block.ruler.before("paragraph", "our_list", _list, {"alt": ["paragraph", "blockquote"]})
    reader.inline.ruler.after("text", "our_stars", _stars)
    reader.inline.ruler.after("text", "our_link", _link)
    reader.inline.ruler.after("text", "our_address", _address)
    reader.inline.ruler2.enableOnly(["balance_pairs", "emphasis", "fragments_join"])
    reader.core.ruler.before("inline", "our_numbers", _numbers)
    reader.enable("newline")
    return reader


def _apart(text: str) -> str:
    """An empty line after each quote and list: what follows is the writer's own word again, not more of the quote."""
    lines: list[str] = []
    quoting = listing = False
    for line in text.split("\n"):
        quote = bool(QUOTE.match(line))
        item = not quote and bool((NUMBERED if listing else FIRST).match(line) or BULLET.match(line))
        inside = listing and line[:1] in {" ", "\t"}
        if (quoting and not line.lstrip().startswith(">")) or (listing and not (item or inside or quote)):
            lines.append("")
        lines.append(line)
        quoting = quote or (quoting and line.lstrip().startswith(">"))
        # An empty line may stand between two items.
        listing = item or inside or (listing and not line.strip())
    return "\n".join(lines)


def _here(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _quote(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    if state.level >= DEEPEST // 2 or not QUOTE.match(_here(state, line)):
        return False
    return blockquote(state, line, end, silent)


def _list(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    here = _here(state, line)
    goes_on = state.parentType == "list" or state.sCount[line] < state.blkIndent
    begins = BULLET.match(here) or (NUMBERED if goes_on else FIRST).match(here)
    return state.level < DEEPEST and bool(begins) and list_block(state, line, end, silent)


def _numbers(state: StateCore) -> None:
    """A browser counts 1, 2, 3. Where the writer counted otherwise, the numbers stand as words before paragraphs."""
    opened: list[tuple[Token, list[int]]] = []
    for place, token in enumerate(state.tokens):
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            opened.append((token, []))
        elif token.type == "list_item_open":
            opened[-1][1].append(place)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            begun, items = opened.pop()
            said = [state.tokens[item].info for item in items]
            if begun.type == "ordered_list_open" and said != [str(number) for number in range(1, len(said) + 1)]:
                begun.hidden = token.hidden = True
                _as_paragraphs(state.tokens, items, place)


def _as_paragraphs(tokens: list[Token], items: list[int], end: int) -> None:
    for item, after in zip(items, [*items[1:], end], strict=True):
        level, number = tokens[item].level, f"{tokens[item].info}{tokens[item].markup}"
        tokens[item].hidden = tokens[after - 1].hidden = True
        for token in tokens[item + 1 : after]:
            if token.level == level + 1 and token.type in {"paragraph_open", "paragraph_close"}:
                token.hidden = False
        if tokens[item + 1].type == "paragraph_open":
            tokens[item + 2].content = f"{number} {tokens[item + 2].content}"
        else:
            tokens[item].meta["number"] = number


def _stars(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """One star or two around whole words; three are both. More, or within a word, are stars."""
    if silent or state.src[state.pos] != "*":
        return False
    run = state.scanDelims(state.pos, False)
    after = state.src[state.pos + run.length : state.pos + run.length + 1]
    opens = run.can_open and (after.isalnum() or after in OPENERS)
    plain = run.length > LONGEST_RUN or state.src[state.pos - 1 : state.pos] == "\\"
    if plain or not (opens or run.can_close):
        state.append_pending("*" * run.length)
    else:
        for _ in range(run.length):
            state.push("text", "", 0).content = "*"
            place = len(state.tokens) - 1
            state.delimiters.append(Delimiter(ord("*"), run.length, place, -1, opens, run.can_close))
    state.pos += run.length
    return True


def _link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """[words](https://...); the words end with the place that the link leads to."""
    link = link_at(state.src, state.pos) if state.src[state.pos] == "[" and _may_link(state, silent) else None
    if link is None or link.end > state.posMax:
        return False
    state.push("link_open", "a", 1).attrs = {"href": link.address}
    end, state.pos, state.posMax = state.posMax, state.pos + 1, link.words_end
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.posMax, state.pos = end, link.end
    state.append_pending(told(state.src[link.words_start : link.words_end], link.address))
    state.push("link_close", "a", -1)
    return True


def _address(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """https://... as it stands in a sentence; "yle.fi" stays words."""
    if state.src[state.pos] != ":" or not _may_link(state, silent):
        return False
    found = address_at(state.src, state.pos, state.posMax, state.pending)
    if found is None:
        return False
    address, before = found
    state.pending = state.pending[: len(state.pending) - before]
    state.push("link_open", "a", 1).attrs = {"href": address}
    state.append_pending(address + told(address, address))
    state.push("link_close", "a", -1)
    state.pos += len(address) - before
    return True


def _may_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    # What turns the order of letters around would turn the address that tells where one is led.
    return not silent and not state.linkLevel and not TURNING.search(state.src, 0, state.pos)


def _written(tokens: Iterable[Token]) -> str:
    """The tokens as tags and escaped words. Our own writing: no line ends between tags, no attribute but the one."""
    parts: list[str] = []
    for token in tokens:
        if token.children is not None:
            parts.append(_written(token.children))
        elif token.hidden:
            parts.append(f"<p>{token.meta['number']}</p>" if "number" in token.meta else "")
        elif token.type in {"softbreak", "hardbreak"}:
            parts.append("<br>")
        elif token.nesting:
            href = f' href="{html.escape(str(token.attrs["href"]))}"' if "href" in token.attrs else ""
            parts.append(f"<{'/' if token.nesting < 0 else ''}{token.tag}{href}>")
        else:
            parts.append(html.escape(token.content))
    return "".join(parts)

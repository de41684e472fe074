"""Two thousand ways to write a program into a text: each vector in each context that a careless page might put it into."""

from __future__ import annotations

from itertools import product

from tests.journeys.browser.payloads import ASKED, MARK

# Attributes that run, with elements that make them run without anybody's doing.
LIVE = (
    ("img src=x", "onerror"), ("svg", "onload"), ("body", "onload"), ("input autofocus", "onfocus"), ("details open",
    "ontoggle"),
    ("video src=x", "onerror"), ("audio src=x", "onerror"), ("iframe", "onload"), ("marquee", "onstart"), ("style", "onload"),
    ("link rel=stylesheet href=x", "onerror"), ("object data=x", "onerror"), ("math", "onclick"), ("p style=animation:x",
    "onanimationstart"),
    ("textarea autofocus", "onfocus"), ("select autofocus", "onfocus"), ("keygen autofocus", "onfocus"),
    ("xss contenteditable autofocus tabindex=1", "onfocus"),
    ("source src=x", "onerror"), ("script src=x", "onerror"),
)  # fmt: skip
QUOTES = (
    "{}={}",
    "{}='{}'",
    '{}="{}"',
    "{}=`{}`",
    "{}\n=\n{}",
    "{}\x0c={}",
    "{}/={}",
    "{} = {}",
    "/{}={}",
    "{}=&#x77;{}",
)
SCHEMES = (
    "javascript:", "JaVaScRiPt:", "java\nscript:", "java\tscript:", "\x01javascript:", "javascript&colon;",
    "&#106;avascript:",
    "&#x6A&#x61&#x76&#x61script:", "jav&#x0A;ascript:", "javascript\u200b:", "vbscript:", "data:text/html,<script>",
    "data:text/html;base64,",
    "feed:javascript:", "view-source:javascript:", "//javascript:", "javascript:javascript:", "%6Aavascript:",
    "http://x/javascript:",
)  # fmt: skip
ELEMENTS = (
    "<a href='{}{}'>x</a>", "<a href={}{}>x</a>", '<a title="" href="{}{}">x</a>', "[x]({}{})", "[x](<{}{}>)",
    "![x]({}{})", "<{}{}>", "[x]: {}{}\n\n[x]",
    "<iframe src='{}{}'>", "<form action='{}{}'><button>x", "<object data='{}{}'>", "<embed src='{}{}'>",
    "<base href='{}{}'>", "<svg><a xlink:href='{}{}'>x",
    "<meta http-equiv=refresh content='0;url={}{}'>", "<img src='{}{}'>", "<blockquote cite='{}{}'>x</blockquote>",
    "<math href='{}{}'>x",
)  # fmt: skip
CONTEXTS = (
    "{}", '">{}', "'>{}", "--> {}", "</textarea>{}", "</title>{}", "</style>{}", "</p></div></article>{}", "<p>{}</p>",
    "**{}**", "> {}", "- {}",
    "1. {}", "    {}", "`{}`", "&lt;{}", "<!--{}", "<svg>{}", "<math><mtext>{}", "<noscript><p title='</noscript>{}'>",
    "<table><tr>{}", "<a title='{}'>x</a>",
)  # fmt: skip
SCRIPTS = (
    "<script>{}</script>", "<SCRIPT >{}</SCRIPT >", "<script\n>{}</script>", "<script/>{}</script>",
    "<<script>{}<</script>", "<scr\x00ipt>{}</scr\x00ipt>",
    "<script src=" + ASKED + ".js></script>", "<svg><script>{}</script>", "<script>{}",
    "<sc<script>ript>{}</sc</script>ript>", "\ufeff<script>{}</script>",
    "<script type=module>{}</script>", "<template><script>{}</script></template>", "<xml><script>{}</script>",
    "＜script＞{}＜/script＞",
)  # fmt: skip


def vectors() -> list[str]:
    """Each once."""
    handlers = [f"<{element} {quote.format(name, MARK)}>" for (element, name), quote in product(LIVE, QUOTES)]
    links = [element.format(scheme, MARK) for element, scheme in product(ELEMENTS, SCHEMES)]
    scripts = [each.replace("{}", MARK) for each in SCRIPTS]
    few = [*scripts, *handlers[:: len(QUOTES)], *links[::7]]
    nested = [context.replace("{}", each) for context, each in product(CONTEXTS, few)]
    return list(dict.fromkeys([*handlers, *links, *scripts, *nested]))

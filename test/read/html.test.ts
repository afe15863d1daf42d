import fc from 'fast-check'
import {parse} from 'parse5'
import {describe, expect, it} from 'vitest'
import {cutHtml} from '../../src/read/html/cut.js'
import {readHtml} from '../../src/read/html.js'
import {walkLines, type Element} from '../../src/read/html/walk.js'

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

describe('cutHtml', () => {
  it('cuts scripts, styles and comments, and maps offsets back', () => {
    const html = 'a<!-- x -->b<script>y</script>c<p id="<script>">d</p>'
    const {text: out, toSource} = cutHtml(html)
    expect(out).toBe('ab<script></script>c<p id="<script>">d</p>')
    for (const char of 'abcd') expect(html[toSource(out.indexOf(`${char}`, char === 'c' ? out.indexOf('/script>') + 8 : 0))]).toBe(char)
  })

  it('cuts attributes that nothing asks for, and reads the page as if they stood there', () => {
    const {text: out} = cutHtml('<a href="/x" class="y" data-z=1>t</a><img src=a.png alt="b>c"><p title = "d" id=e>')
    expect(out).toBe('<a  class="y" >t</a><img  ><p  id=e>')
    const part = fc.constantFrom('<p', '<a', '<b', '<font', '<td', '<input', '</p', '</a', '<math', '<x-y', ' ', '\n', '/', '>', '=', '"', "'", 'href', 'href="x"', ' id="i>d"', ' class=c', ' HREF = y', 'a', '<', ' on="', ' type=hidden', ' data-a=\'<p>\'', ' hidden')
    const lines = (html: string): unknown[] => {
      const root = parse(html).childNodes.find((node): node is Element => 'tagName' in node)!
      return walkLines(root, true).map(({text: line, markup}) => [line, markup])
    }
    fc.assert(
      fc.property(fc.array(part, {maxLength: 30}), (parts) => {
        const html = parts.join('')
        expect(lines(cutHtml(html).text)).toEqual(lines(html))
      }),
      {numRuns: 2000}
    )
  })
})

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createCleaner} from '../../src/index.js'
import {loadEncodings} from '../../src/languages/index.js'
import {characters} from '../../src/passes/characters.js'
import {encoding} from '../../src/passes/encoding.js'
import {Model} from '../../src/passes/encoding/model.js'
import {checkLog, checkPass, runPasses} from '../support/check-pass.js'

const SENTENCES: Readonly<Record<string, string>> = {
  ru: 'Президент прибыл в столицу и встретился с журналистами местных газет.',
  uk: 'Міністр заявив, що переговори з їхніми партнерами ще тривають.',
  kk: 'Қазақстан үкіметі жаңа бағдарлама туралы шешім қабылдады.',
  tr: 'Cumhurbaşkanı bugün İstanbul’da yapılan toplantıda konuştu.',
  az: 'Nazir müxbirlərə danışıqların hələ də davam etdiyini bildirib.',
  el: 'Ο πρόεδρος μίλησε χθες στους δημοσιογράφους για τις εκλογές.',
  hy: 'Վարչապետը երեկ հանդիպել է լրագրողների հետ։',
  ka: 'პრეზიდენტი გუშინ ჟურნალისტებს შეხვდა.',
  fr: 'L’été dernier, le président a déjà été reçu à l’hôtel de ville.'
}
const READ_AS = ['windows-1252', 'iso-8859-1', 'windows-1251', 'koi8-r', 'ibm866', 'windows-1254', 'ibm437', 'macintosh', 'windows-1250', 'x-mac-cyrillic', 'iso-8859-5', 'windows-1256']

const {encodings} = await loadEncodings()

/** Text as it looks when its bytes are read in another encoding. */
function readAs(bytes: Uint8Array, name: string): string {
  const half = encodings[name]!
  return Array.from(bytes, (byte) => {
    const character = byte < 128 ? String.fromCharCode(byte) : half[byte - 128]!
    return character === '\ufffd' ? String.fromCharCode(byte) : character
  }).join('')
}

/** Text with the characters that one encoding has in place of those of another, where both have them. */
function mistake(text: string, written: string, read: string): string {
  const [from, to] = [encodings[written]!, encodings[read]!]
  return text.replace(/[^\0-\u007f]/g, (character) => (from.includes(character) ? to[from.indexOf(character)]! : character))
}

function encode(text: string, name: string): Uint8Array {
  const half = encodings[name]!
  return Uint8Array.from(text, (character) => (character < '\u0080' ? character.charCodeAt(0) : 128 + half.indexOf(character)))
}

describe('UTF-8 read as a single-byte encoding', () => {
  for (const name of READ_AS) {
    it.each(Object.entries(SENTENCES))(`${name}, %s`, async (_language, text) => {
      const broken = readAs(new TextEncoder().encode(text), name)
      const document = await checkPass(encoding, broken, text)
      expect(document.log.layers[0]!.edits[0]!.evidence).toContain('UTF-8 read as')
    })
  }

  it('is undone where it happened twice', async () => {
    const once = readAs(new TextEncoder().encode(SENTENCES['ru']), 'windows-1251')
    await checkPass(encoding, readAs(new TextEncoder().encode(once), 'windows-1252'), SENTENCES['ru']!)
  })

  it('is undone in the broken line alone, without touching its neighbours', async () => {
    const broken = readAs(new TextEncoder().encode(SENTENCES['ru']), 'windows-1252')
    const document = await checkPass(encoding, `${SENTENCES['uk']!}\r\n${broken}\n${SENTENCES['fr']!}`, `${SENTENCES['uk']!}\r\n${SENTENCES['ru']!}\n${SENTENCES['fr']!}`)
    const start = SENTENCES['uk']!.length + 2
    for (const edit of document.log.layers[0]!.edits) {
      expect(edit.start).toBeGreaterThanOrEqual(start)
      expect(edit.end).toBeLessThanOrEqual(start + broken.length)
    }
  })

  it('leaves the right half of a line as it is', async () => {
    const broken = readAs(new TextEncoder().encode(SENTENCES['ru']), 'windows-1251')
    await checkPass(encoding, `${SENTENCES['ru']!} ${broken}`, `${SENTENCES['ru']!} ${SENTENCES['ru']!}`)
  })
})

describe('lines of one document', () => {
  const broken = (text: string): string => mistake(text, 'windows-1251', 'windows-1252')
  const certain = [SENTENCES['ru']!, SENTENCES['ru']!.slice(10)].map(broken).join('\n')

  it('say how short ones among them were broken', async () => {
    await checkPass(encoding, broken('Да.'), broken('Да.'))
    const document = await checkPass(encoding, `${broken('Да.')}\n${certain}`, `Да.\n${SENTENCES['ru']!}\n${SENTENCES['ru']!.slice(10)}`)
    expect(document.log.layers[0]!.edits[0]!.evidence).toBe('windows-1251 read as windows-1252, as in 2 other lines')
  })

  it('say nothing of lines that are right', async () => {
    for (const line of ['Le café est fermé à midi.', 'Größe', 'İstanbul', '“Yes” – 20 °C', 'España']) {
      const document = await runPasses([[encoding]], `${line}\n${certain}`)
      expect(document.text.split('\n')[0]).toBe(line)
    }
  })
})

describe('one single-byte encoding read as another', () => {
  it.each([
    ['ru', 'windows-1251', 'windows-1252'], ['ru', 'koi8-r', 'windows-1251'], ['ru', 'ibm866', 'windows-1251'], ['ru', 'iso-8859-5', 'windows-1252'],
    ['uk', 'windows-1251', 'windows-1252'], ['tr', 'windows-1254', 'windows-1252'], ['kk', 'kz-1048', 'windows-1252'], ['el', 'windows-1253', 'windows-1252']
  ] as const)('%s: %s read as %s', async (language, written, read) => {
    const text = SENTENCES[language]!.replaceAll('’', "'")
    await checkPass(encoding, readAs(encode(text, written), read), text)
  })
})

describe('clean text', () => {
  it.each(Object.entries(SENTENCES))('%s stays', async (_language, text) => {
    await checkPass(encoding, text, text)
    await checkPass(encoding, text.toUpperCase(), text.toUpperCase())
  })

  it('stays where readings lead back to one another', async () => {
    const text = 'Na ochranu svých zájmů má každý právo zakládat s jinými odborové organizace a přistupovat\u2003k nim.'
    await checkPass(encoding, text, text)
  })
})

describe('the model', () => {
  it('gives what a text costs below a limit, and no number near the limit otherwise', async () => {
    const model = new Model(await loadEncodings())
    const profiles = Object.values(SENTENCES).map((text) => model.profile(text))
    fc.assert(
      fc.property(fc.constantFrom(...profiles), fc.double({min: 0.3, max: 1.5, noNaN: true}), (profile, part) => {
        const whole = model.cost(profile)
        const limit = whole * part
        expect(model.cost(profile, limit)).toBe(whole < limit ? whole : Infinity)
      })
    )
  })

  it('leaves lines with a no-break space', async () => {
    for (const text of ['Na ochranu práv má každý právo přistupovat k\u00a0odborům.', 'Každý má právo na práci, přidat se k\u00a0nim.', 'Dvě stě žen přišlo v\u00a0úterý.']) await checkPass(encoding, text, text)
  })
})

describe('any text', () => {
  const characters = fc.constantFrom(...'aÃÂâÐÑ€™œ”�?  \u00a0\u0085\u0093ðŸ˜Рўїќ—Є┬├╨п╣ьêÿ√©Ã¯\nж\r')
  it('is undone, redone, never split or joined in lines, and settled after one run', async () => {
    const cleaner = await createCleaner({only: ['encoding']})
    await fc.assert(
      fc.asyncProperty(fc.string({unit: characters, maxLength: 40}), async (text) => {
        const document = await runPasses([[encoding]], text)
        checkLog(document)
        expect(document.text.replace(/[^\r\n]/g, '')).toBe(text.replace(/[^\r\n]/g, ''))
        expect(cleaner.clean(document.text).text).toBe(document.text)
      }),
      {numRuns: 300}
    )
  })
})

describe('lines of many languages, symbols, and mojibake', () => {
  const clean = [
    ...Object.values(SENTENCES), 'Příliš žluťoučký kůň', 'Tiếng Việt', 'größer, Übung', 'قال الرئيس', 'שלום', '総理大臣', 'zażółć gęślą jaźń', 'МОСКВА', 'ÉTÉ', 'plain words',
    '▄▄▄▄', '────────', '│ x │ y │', '░░▒▒▓▓', '╔═╗', '█████░░░░░ 50 %', '№ 5', '§§ 12–14', '20 °C', '1½', 'Gust™ ©', 'a → b', '4×5', '“so”', '«да»', '…', 'cafe\u0301'
  ]
  const marks = ['\u00a0', '\u200b', '\u00ad', '\u0096', '”', '’', '—', 'à', 'Ã', 'â', 'é', 'и', 'þ']
  const gap = fc.constantFrom(' ', ' ', ', ', '. ', '\n')
  const piece = fc.constantFrom(...clean, ...marks)
  const page = fc.constantFrom(...Object.keys(encodings))
  const dirty = fc.oneof(
    {weight: 3, arbitrary: piece},
    {weight: 1, arbitrary: fc.tuple(piece, page).map(([text, name]) => readAs(new TextEncoder().encode(text), name))},
    {weight: 1, arbitrary: fc.tuple(piece, page, page).map(([text, written, read]) => mistake(text, written, read))}
  )
  const join = (parts: readonly (readonly [string, string])[]): string => parts.flat().join('')

  it.each([[[encoding]], [[encoding, characters]]])('settle after one run (%#)', async (list) => {
    const cleaner = await createCleaner({only: list.map(({meta}) => meta.name) as 'encoding'[]})
    fc.assert(
      fc.property(fc.array(fc.tuple(dirty, fc.oneof(gap, fc.constant(''))), {maxLength: 8}).map(join), (text) => {
        const once = cleaner.clean(text).text
        expect(cleaner.clean(once).text).toBe(once)
      }),
      {numRuns: 500}
    )
  })

  it('stay where they are clean', async () => {
    const cleaner = await createCleaner({only: ['encoding']})
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...clean), gap), {maxLength: 8}).map(join), (text) => {
        expect(cleaner.clean(text).text).toBe(text)
      }),
      {numRuns: 1000}
    )
  })

  it('stay where they are drawn with boxes', async () => {
    await checkPass(encoding, '▄▄▄▄ ▄▄▄▄', '▄▄▄▄ ▄▄▄▄')
    await checkPass(encoding, '╔═╗ ╔═╗', '╔═╗ ╔═╗')
    await checkPass(encoding, '──────── Généralités ────────', '──────── Généralités ────────')
  })
})

import {readClean, readFaulty} from '../scripts/corpus/read.js'

/** Documents of one kind. */
export interface Documents {
  readonly name: string
  readonly language: string
  readonly texts: readonly string[]
  /** Of UTF-8. */
  readonly bytes: number
}

/** Lines of site chrome that dirty documents have before and behind the text. */
const CHROME = {
  en: [['Home | News | Sport | Weather', 'Share on Facebook', 'Advertisement'], ['Read more', 'Leave a comment', 'Subscribe to our newsletter', '© 2021 Example. All rights reserved.']],
  ru: [['Главная | Новости | Спорт | Погода', 'Поделиться в Facebook', 'Реклама'], ['Читайте также', 'Оставить комментарий', 'Подписаться на рассылку', '© 2021 Пример. Все права защищены.']]
} as const

/** Documents of about `size` bytes each, made of the corpus: the same on every machine. */
export function makeDocuments(size: number, count: number): Documents[] {
  return [
    pack('en clean', 'en', prose('en'), size, count),
    pack('en dirty', 'en', [...readFaulty().map(({source}) => source), ...prose('en').map((text) => spoil(text, 'en'))], size, count),
    pack('ru clean', 'ru', prose('ru'), size, count),
    pack('ru dirty', 'ru', prose('ru').map((text) => spoil(text, 'ru')), size, count)
  ]
}

/** News of a language: reports, interviews, minutes, live coverage. */
function prose(language: string): string[] {
  return readClean().filter(({file, language: tag}) => tag === language && /news|interview|live|press|minutes|quote|british|typography/.test(file)).map(({text}) => text)
}

/** Put paragraphs together to documents, in an order that a fixed sequence of numbers draws. */
function pack(name: string, language: string, texts: readonly string[], size: number, count: number): Documents {
  const paragraphs = texts.flatMap((text) => text.replace(/\n$/, '').split('\n\n')).filter((paragraph) => paragraph.trim() !== '')
  const random = sequence(paragraphs.length)
  const documents = Array.from({length: count}, () => {
    const chosen: string[] = []
    for (let length = 0; length < size; length += Buffer.byteLength(chosen.at(-1)!) + 2) chosen.push(paragraphs[random(paragraphs.length)]!)
    return chosen.join('\n\n')
  })
  return {name, language, texts: documents, bytes: documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0)}
}

/** Faults as they come off the web, about five in every kilobyte. */
function spoil(text: string, language: 'en' | 'ru'): string {
  const random = sequence(text.length)
  const faults: readonly (readonly [RegExp, string])[] = [[/, /g, ' ,'], [/\. /g, '.'], [/ [«“]/g, '« '], [/ /g, '  '], [/\n\n/g, ' \n\n\n\n']]
  let out = text
  for (const [pattern, after] of faults) out = out.replaceAll(pattern, (match) => (random(pattern.source === ' ' ? 60 : 4) === 0 ? after : match))
  const [head, tail] = CHROME[language]
  return [...head, out, ...tail].join('\n\n')
}

/** Numbers of a linear congruential generator (Numerical Recipes), below `limit`. */
function sequence(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

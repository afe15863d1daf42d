import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {loadIdentification, loadLanguageModels, type LanguageModel} from '../../../src/languages/index.js'
import {ScriptModel} from '../../../src/passes/language/model.js'
import {makeWord, readWord, WordList} from '../../../src/passes/language/words.js'
import {cpuSeconds} from '../../measure.js'

/** A sentence to begin with in each script. */
const SENTENCES: Readonly<Record<string, string>> = {
  Latn: 'All human beings are born free and equal in dignity and rights',
  Cyrl: 'Все люди рождаются свободными и равными в своем достоинстве и правах',
  Arab: 'يولد جميع الناس أحراراً متساوين في الكرامة والحقوق',
  Deva: 'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है'
}

/** A model, its size as a module in MB, and CPU milliseconds to read the module and to tell a first sentence. */
export interface Load {
  readonly script: string
  readonly size: number
  readonly read: number
  readonly first: number
}

/** Measure the models one by one: each is written to a module of its own, as in the package, which is read for the first time. */
export async function measureLoads(): Promise<Load[]> {
  const facts = await loadIdentification()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kempt-models-'))
  const loads: Load[] = []
  readSentence('Tables of characters are made before')
  for (const [script, model] of await loadLanguageModels()) {
    const file = path.join(folder, `${script}.mjs`)
    const text = `export const model = ${JSON.stringify(model)}`
    writeFileSync(file, text)
    const start = cpuSeconds()
    const {model: read} = (await import(pathToFileURL(file).href)) as {model: LanguageModel}
    const middle = cpuSeconds()
    tell(new ScriptModel(read, facts), SENTENCES[script] ?? '')
    loads.push({script, size: text.length / 1e6, read: 1e3 * (middle - start), first: 1e3 * (cpuSeconds() - middle)})
  }
  rmSync(folder, {recursive: true})
  return loads
}

function tell(model: ScriptModel, sentence: string): void {
  model.score(readSentence(sentence), Infinity, -1, 0)
}

function readSentence(sentence: string): WordList {
  const words = new WordList()
  const word = makeWord()
  for (let at = 0; readWord(sentence, at, sentence.length, word, words.codes, words.end); at = word.end) words.add(word, 0)
  return words
}

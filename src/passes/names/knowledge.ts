import {Bloom} from '../../languages/bloom.js'
import {decodeBase64} from '../../languages/base64.js'
import {loadEndings} from '../../languages/index.js'
import {loadLexicon, type Lexicon} from '../../languages/lexicon.js'
import {Gazetteer} from './gazetteer.js'
import {Spellings} from './spellings.js'
import {TrigramModel} from './trigrams.js'

/** What a word is, as far as the tables know. */
export type Standing = 'house' | 'word' | 'variant' | 'foreign' | 'protected' | 'unknown'

/** All that the pass knows before it sees a text. */
export interface Knowledge {
  readonly gazetteer: Gazetteer
  /** English words and names. */
  readonly lexicon: Lexicon
  /** Real names that nobody should "correct", folded. */
  readonly protectedNames: Bloom
  readonly trigrams: TrigramModel
  readonly spellings: Spellings
  /** Endings that make another word of a name, by language. */
  readonly endings: ReadonlyMap<string, ReadonlySet<string>>
}

/** Load and unpack the tables. */
export async function loadKnowledge(): Promise<Knowledge> {
  const [gazetteer, names, lexicon, endings] = await Promise.all([
    import('../../languages/generated/gazetteer.js'),
    import('../../languages/generated/protected.js'),
    loadLexicon(),
    loadEndings()
  ])
  return {
    gazetteer: new Gazetteer(gazetteer),
    lexicon,
    protectedNames: new Bloom(decodeBase64(names.filter), names.hashes),
    trigrams: TrigramModel.unpack(names.trigrams),
    spellings: new Spellings(gazetteer.interchangeable),
    endings
  }
}

/** What a word is, read as English. */
export function standingOf({gazetteer, lexicon, protectedNames}: Knowledge, form: string, key: string): Standing {
  if (gazetteer.house.has(key)) return 'house'
  if (lexicon.has(form) || lexicon.has(key)) return 'word'
  if (gazetteer.variantOf(key).length > 0) return 'variant'
  if (gazetteer.foreignOf(key).length > 0) return 'foreign'
  return protectedNames.has(key) ? 'protected' : 'unknown'
}

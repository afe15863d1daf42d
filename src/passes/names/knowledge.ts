import {loadEndings, loadStopwords} from '../../languages/index.js'
import {loadKnownWords, type KnownWords} from '../../languages/known.js'
import {loadLetterModels, type LetterModels} from '../../languages/letters.js'
import {loadLexicon, type Lexicon} from '../../languages/lexicon.js'
import {loadProtectedNames, type ProtectedNames} from '../../languages/protected.js'
import {Gazetteer} from './gazetteer.js'
import {NativeIndex} from './native.js'
import {Organisations} from './organisations.js'
import {Spellings} from './spellings.js'
import {TrigramModel} from './trigrams.js'

/**
 * What a word is, as far as the tables know. `obscure`: a small-letter word that only lists of rare words have. `protected`: a real name;
 * `elsewhere`: one in other languages only.
 */
export type Standing = 'house' | 'word' | 'obscure' | 'variant' | 'foreign' | 'protected' | 'elsewhere' | 'unknown'

/** All that the pass knows before it sees a text. */
export interface Knowledge {
  readonly gazetteer: Gazetteer
  readonly organisations: Organisations
  /** English words and names. */
  readonly lexicon: Lexicon
  /** Real names that nobody should "correct", folded. */
  readonly protectedNames: ProtectedNames
  readonly trigrams: TrigramModel
  /** How the letters of other languages follow each other. */
  readonly letters: LetterModels
  readonly spellings: Spellings
  /** Endings that make another word of a name, by language. */
  readonly endings: ReadonlyMap<string, ReadonlySet<string>>
  /** Common words of other languages, folded. */
  readonly known: KnownWords
  readonly stopwords: ReadonlyMap<string, ReadonlySet<string>>
  /** Names as other languages write and inflect them. */
  readonly native: NativeIndex
}

/** Load and unpack the tables. */
export async function loadKnowledge(): Promise<Knowledge> {
  const [gazetteer, {trigrams}, protectedNames, lexicon, endings, stopwords, known, native, letters] = await Promise.all([
    import('../../languages/generated/gazetteer.js'),
    import('../../languages/generated/protected.js'),
    loadProtectedNames(),
    loadLexicon(),
    loadEndings(),
    loadStopwords(),
    loadKnownWords(),
    import('../../languages/generated/native.js'),
    loadLetterModels()
  ])
  return {
    gazetteer: new Gazetteer(gazetteer),
    organisations: new Organisations(gazetteer.organisations),
    lexicon,
    protectedNames,
    trigrams: TrigramModel.unpack(trigrams),
    letters,
    spellings: new Spellings(gazetteer.interchangeable),
    endings,
    known,
    stopwords,
    native: new NativeIndex(native, endings)
  }
}

/** Most words remembered between documents. */
const REMEMBERED = 50_000

/** What words are, read as English; remembered from document to document. */
export class Vocabulary {
  private readonly standings = new Map<string, Standing>()

  constructor(private readonly knowledge: Knowledge) {}

  /** What a word is, by its written form and its folded one. */
  standing(form: string, key: string): Standing {
    let standing = this.standings.get(form)
    if (standing !== undefined) return standing
    if (this.standings.size >= REMEMBERED) this.standings.clear()
    this.standings.set(form, (standing = this.lookUp(form, key)))
    return standing
  }

  private lookUp(form: string, key: string): Standing {
    const {gazetteer, lexicon, protectedNames} = this.knowledge
    if (gazetteer.house.has(key)) return 'house'
    if (lexicon.has(key) || (form.length !== key.length && lexicon.has(form))) return lexicon.hasLower(key) && lexicon.commonness(key) === 0 && !lexicon.isStandard(key) ? 'obscure' : 'word'
    const standing = gazetteer.standingOf(key)
    if (standing) return standing
    if (protectedNames.hasEnglish(key)) return 'protected'
    return protectedNames.has(key) ? 'elsewhere' : 'unknown'
  }
}

/** Build `src/languages/generated` from `dictionaries`: `npm run build:dictionaries [kind …]`. */
import {describeFolders} from './dictionaries/describe.js'
import {kinds} from './dictionaries/kinds.js'
import {writeModule} from './dictionaries/lib.js'

const wanted = process.argv.slice(2)
for (const kind of kinds) {
  if (wanted.length === 0 || wanted.includes(kind.name)) writeModule(kind)
}
describeFolders()

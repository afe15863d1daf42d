/** Writes docs/config.schema.json from what the passes say of themselves: `npm run build:schema`. */
import {writeFileSync} from 'node:fs'
import {configSchema} from '../src/cli/schema.js'

writeFileSync(new URL('../docs/config.schema.json', import.meta.url), `${JSON.stringify(configSchema(), null, 2)}\n`)

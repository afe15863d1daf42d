import type {Detail, Row, RunInfo, Summary} from '../write/report-format.js'

/** Packs of documents that stay open: the one that is shown and some around it. */
const OPEN_PACKS = 4

/** What a report holds, inflated as it is needed. */
export interface ReportData {
  readonly run: RunInfo
  readonly rows: readonly Summary[]
  readonly detail: (index: number) => Promise<Detail | undefined>
}

/** Read the list of documents out of the page; their texts stay packed until they are asked for. */
export async function readReport(page: ParentNode): Promise<ReportData> {
  const blocks = (kind: string): Element[] => [...page.querySelectorAll(`script[data-kempt="${kind}"]`)]
  const [run, parts] = await Promise.all([inflate<RunInfo>(blocks('run')[0]!), Promise.all(blocks('rows').map((block) => inflate<Row[]>(block)))])
  const rows = parts.flat()
  const texts = blocks('texts')
  const open = new Map<number, Promise<Detail[]>>()
  const openPack = (pack: number): Promise<Detail[]> => {
    const details = open.get(pack) ?? inflate<Detail[]>(texts[pack]!)
    open.delete(pack)
    open.set(pack, details)
    if (open.size > OPEN_PACKS) open.delete(open.keys().next().value!)
    return details
  }
  return {
    run,
    rows: rows.map(([, , summary]) => summary),
    detail: async (index) => {
      const row = rows[index]
      return row && (await openPack(row[0]))[row[1]]
    }
  }
}

async function inflate<T>(block: Element): Promise<T> {
  const bytes = Uint8Array.from(atob(block.textContent), (c) => c.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return (await new Response(stream).json()) as T
}

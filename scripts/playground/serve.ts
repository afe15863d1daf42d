import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import {createServer, type Server, type ServerResponse} from 'node:http'
import {extname, join, normalize, resolve, sep} from 'node:path'
import type {AddressInfo} from 'node:net'

const types: Readonly<Record<string, string>> = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.txt': 'text/plain; charset=utf-8'}

/** Serve the files of a folder to this machine alone. Port 0 takes any that is free. */
export async function serve(folder: string, port = 0): Promise<{readonly url: string; readonly close: () => void}> {
  const root = resolve(folder)
  const server: Server = createServer((request, response) => void send(root, request.url ?? '/', response))
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    url,
    close: () => {
      server.closeAllConnections()
      server.close()
    }
  }
}

async function send(root: string, url: string, response: ServerResponse): Promise<void> {
  const path = join(root, normalize(decodePath(url)))
  const file = path.endsWith(sep) ? join(path, 'index.html') : path
  const found = file.startsWith(root + sep) ? await stat(file).catch(() => undefined) : undefined
  if (!found?.isFile()) return void response.writeHead(404).end()
  response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-length': found.size, 'x-content-type-options': 'nosniff'})
  createReadStream(file).on('error', () => response.destroy()).pipe(response)
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return '/'
  }
}

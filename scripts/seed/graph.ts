import { createServer } from 'node:http'
import { readSample, type SeededFile } from './files.ts'

/** Meta, as far as the past needs it: it has the patrons' files, but for those that are lost, and agrees to every block. */
export async function startGraph(files: SeededFile[]): Promise<{ url: string; close: () => void }> {
  const known = new Map(files.map(({ media_id, file }) => [media_id, file]))
  const server = createServer((request, response) => {
    const { host } = request.headers
    const { pathname } = new URL(request.url ?? '/', `http://${host}`)
    const [, place, id = ''] = /^\/(?:v[\d.]+|(files))\/(\d+)/.exec(pathname) ?? []
    const file = known.get(id)
    if (place === 'files') {
      response.writeHead(file && !file.lost ? 200 : 404)
      response.end(file && !file.lost ? readSample(file.sample) : undefined)
      return
    }
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(file ? { id, url: `http://${host}/files/${id}` } : { success: true }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    }
  }
}

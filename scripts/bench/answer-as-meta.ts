import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Takes every message as Meta does, and tells nobody. */
export async function answerAsMeta(): Promise<{ url: string; stop: () => Promise<void> }> {
  let count = 0
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      count += 1
      const taken = { messaging_product: 'whatsapp', messages: [{ id: `wamid.TAKEN${Date.now()}N${count}` }] }
      response.setHeader('content-type', 'application/json').end(JSON.stringify(taken))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve()))
  }
}

import { readFileSync } from 'node:fs'
import locales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const ICONS = 'virtual:icons'
const here = (path: string) => new URL(path, import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(here(path), 'utf8'))

/** The drawings of the icons that the console names in `icons.json`, and no others, taken from lucide. */
function icons(): Plugin {
  const id = `\0${ICONS}`
  return {
    name: 'icons',
    resolveId: (source) => (source === ICONS ? id : undefined),
    load(source) {
      if (source !== id) return
      const nodes = read('./node_modules/lucide-static/icon-nodes.json') as Record<string, unknown>
      const used = Object.entries(read('./web/console/ui/icons.json') as Record<string, string>)
      const drawings = used.map(([name, drawing]) => {
        if (!nodes[drawing]) throw new Error(`icons.json: lucide has no ${drawing}`)
        return [name, nodes[drawing]]
      })
      return `export default ${JSON.stringify(Object.fromEntries(drawings))}`
    }
  }
}

export default defineConfig({
  root: 'web/console',
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    cssTarget: 'chrome123'
  },
  plugins: [icons(), react(), { ...locales.vite({ locales: ['nl-NL', 'en-GB', 'en-US'] }), enforce: 'pre' }],
  server: {
    host: '127.0.0.1',
    port: Number(process.env.WEB_PORT ?? 5173),
    strictPort: true,
    // not our own sources in web/console/api
    proxy: { '^/api/(?!.*\\.ts)': { target: `http://127.0.0.1:${process.env.PORT ?? 8787}`, ws: true } }
  }
})

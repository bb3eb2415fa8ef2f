import { readdirSync, readFileSync } from 'node:fs'
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

const ON_THE_PAGE = [
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@internationalized/date',
  'date-easter',
  'lucide-static',
  'react',
  'react-dom',
  'react-aria-components',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'temporal-polyfill',
  'typeid-js',
  'valibot'
]

/** The licences of what others made and the page carries ask to go along: `/licenses.txt`. */
function licenses(): Plugin {
  const textOf = (name: string) => {
    const file = readdirSync(here(`./node_modules/${name}`)).find((entry) => /^licen[cs]e/i.test(entry))
    if (!file) throw new Error(`${name} has no licence file`)
    return `${name}\n\n${readFileSync(here(`./node_modules/${name}/${file}`), 'utf8')}`
  }
  return {
    name: 'licenses',
    apply: 'build',
    generateBundle() {
      const source = ON_THE_PAGE.map(textOf).join(`\n${'-'.repeat(72)}\n\n`)
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source })
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
    cssTarget: 'chrome123',
    // what every page needs travels as one, however many pages share parts of it
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } }
  },
  plugins: [
    icons(),
    licenses(),
    react(),
    { ...locales.vite({ locales: ['nl-NL', 'en-GB', 'en-US'] }), enforce: 'pre' }
  ],
  server: {
    host: '127.0.0.1',
    port: Number(process.env.WEB_PORT ?? 5173),
    strictPort: true,
    // not our own sources in web/console/api
    proxy: { '^/api/(?!.*\\.ts)': { target: `http://127.0.0.1:${process.env.PORT ?? 8787}`, ws: true } }
  }
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../environment.ts'
import type { PlantedBug } from './bug.ts'

const FOLDER = join(ROOT, 'test/battery/bite/planted')

/** Every planted bug, by its name: that of its file. */
export async function plantedBugs(): Promise<Map<string, PlantedBug>> {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
  const bugs = names.sort().map(async (name) => {
    const { default: bug } = (await import(pathToFileURL(join(FOLDER, `${name}.ts`)).href)) as {
      default: PlantedBug
    }
    return [name, bug] as const
  })
  return new Map(await Promise.all(bugs))
}

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge'
]
const PACKAGES = ['chromium', 'fonts-noto-core']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
]
const WINDOWS_PLACES = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** No browser, and no way to get one: the message says what to run. */
export class BrowserError extends Error {
  override name = 'BrowserError'
}

/** The path of an installed Chrome, Chromium or Edge; `CHROME_PATH` goes first. Throws when that names nothing. */
export function findBrowser(): string | undefined {
  const chosen = process.env.CHROME_PATH
  if (chosen && !existsSync(chosen))
    throw new BrowserError(`CHROME_PATH is set to ${chosen}, but there is no such file.`)
  return chosen || [...onPath(), ...APPLICATIONS, ...onWindows()].find((path) => existsSync(path))
}

/** As findBrowser, but installs one where it may: as root on Debian. Throws when there is none in the end. */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found
  if (!isRootOnDebian()) throw new BrowserError(advice())
  console.log(`No browser found: installing ${PACKAGES.join(' and ')}.`)
  apt(['update'])
  apt(['install', '-y', '--no-install-recommends', ...PACKAGES])
  const installed = findBrowser()
  if (!installed) throw new BrowserError(advice())
  return installed
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function onWindows() {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  return roots.flatMap((root) => (root ? WINDOWS_PLACES.map((place) => join(root, place)) : []))
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && /^ID=debian$/m.test(release())
}

function release() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
}

function apt(words: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync('apt-get', words, { stdio: 'inherit', env })
  if (status !== 0) throw new BrowserError(`apt-get ${words.join(' ')} failed. ${advice()}`)
}

function advice() {
  const how =
    process.platform === 'linux'
      ? `run: sudo apt-get update && sudo apt-get install -y ${PACKAGES.join(' ')}`
      : 'install Google Chrome'
  return `The browser tests need Chrome, Chromium or Edge: ${how} (or set CHROME_PATH to one).`
}

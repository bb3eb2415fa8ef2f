import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BrowserError, ensureBrowser, findBrowser } from '../../scripts/browser.ts'

describe('the browser for the browser tests', () => {
  const before = process.env.CHROME_PATH
  beforeEach(() => {
    delete process.env.CHROME_PATH
  })
  afterEach(() => {
    if (before === undefined) delete process.env.CHROME_PATH
    else process.env.CHROME_PATH = before
  })

  it('is the one that CHROME_PATH names, whatever else is installed', () => {
    process.env.CHROME_PATH = process.execPath
    expect(findBrowser()).toBe(process.execPath)
    expect(ensureBrowser()).toBe(process.execPath)
  })

  it('is refused when CHROME_PATH names nothing, rather than another one taken in silence', () => {
    process.env.CHROME_PATH = '/nowhere/chrome'
    expect(() => ensureBrowser()).toThrow(BrowserError)
    expect(() => ensureBrowser()).toThrow('/nowhere/chrome')
  })
})

/** The texts in the person's language. Dutch is at hand; English loads when chosen. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { setRequestLanguage } from '../api/client.ts'
import type { Language } from '../api/contract.ts'
import { nl, type Texts } from './nl.ts'

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const

interface Spoken {
  language: Language
  texts: Texts
}
const TextsContext = createContext<Spoken>({ language: 'nl', texts: nl })

export const useTexts = (): Texts => useContext(TextsContext).texts
/** The language of the texts on the screen. */
export const useLanguage = (): Language => useContext(TextsContext).language

let english: Texts | undefined

export function TextsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const [, setLoaded] = useState(english !== undefined)
  useEffect(() => {
    if (language === 'en' && !english)
      import('./en.ts').then((module) => {
        english = module.en
        setLoaded(true)
      })
  }, [language])
  const spoken: Spoken =
    language === 'en' && english ? { language: 'en', texts: english } : { language: 'nl', texts: nl }
  useEffect(() => {
    document.documentElement.lang = spoken.language
    setRequestLanguage(spoken.language)
  }, [spoken.language])
  return (
    <I18nProvider locale={LOCALES[spoken.language]}>
      <TextsContext.Provider value={spoken}>{children}</TextsContext.Provider>
    </I18nProvider>
  )
}

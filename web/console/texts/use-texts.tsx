/** The texts in the person's language. Dutch is at hand; English loads when chosen. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
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
/** For `Intl`. */
export const useLocale = (): string => LOCALES[useLanguage()]

let english: Texts | undefined

export function TextsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const texts = useEnglish(language === 'en')
  const spoken = useMemo<Spoken>(
    () => (texts ? { language: 'en', texts } : { language: 'nl', texts: nl }),
    [texts]
  )
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

/** The English texts once they are here; until then, and when they cannot be had, it stays Dutch. */
function useEnglish(wanted: boolean): Texts | undefined {
  const [texts, setTexts] = useState(english)
  useEffect(() => {
    if (!wanted || english) return
    const loaded = import('./en.ts').then((module) => {
      english = module.en
      setTexts(english)
    })
    loaded.catch(() => {})
  }, [wanted])
  return wanted ? texts : undefined
}

import { useEffect, useState } from 'react'
import { useLanguage } from '../texts/use-texts.tsx'
import type { Failures } from './state-words.ts'

let known: Record<'nl' | 'en', Failures> | undefined

/** Why a message failed, in words: fetched when the first one did. */
export function useFailures(wanted: boolean): Failures | undefined {
  const [all, setAll] = useState(known)
  useEffect(() => {
    if (!wanted || known) return
    const fetching = import('./failures.ts').then(({ FAILURES }) => {
      known = FAILURES
      setAll(known)
    })
    fetching.catch(() => {})
  }, [wanted])
  return (all ?? known)?.[useLanguage()]
}

import { useCallback } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import { signOut } from './end-session.ts'

/** Signs out, and says so when that did not work: on a shared computer it matters. */
export function useSignOut(): () => void {
  const { shell } = useTexts()
  return useCallback(() => {
    signOut().catch(() => showToast({ text: shell.signOutFailed }))
  }, [shell])
}

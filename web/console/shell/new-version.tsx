import { useEffect, useState } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'

/** After a release a part that was not loaded yet is gone: the page must load again. Drafts are kept. */
export function NewVersion() {
  const { shell } = useTexts()
  const [gone, setGone] = useState(false)
  useEffect(() => {
    const missing = () => setGone(true)
    window.addEventListener('vite:preloadError', missing)
    return () => window.removeEventListener('vite:preloadError', missing)
  }, [])
  if (!gone) return null
  return (
    <div className="new-version">
      <Banner
        look="info"
        icon="refresh"
        action={<Button onPress={() => location.reload()}>{shell.reload}</Button>}
      >
        {shell.newVersion}
      </Banner>
    </div>
  )
}

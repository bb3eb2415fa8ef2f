import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { usePartMissing } from './part-missing.ts'

/** After a release a part that was not loaded yet is gone: the page must load again. Drafts are kept. */
export function NewVersion() {
  const { shell } = useTexts()
  if (usePartMissing() !== 'elsewhere') return null
  return (
    <Banner
      look="info"
      icon="refresh"
      action={<Button onPress={() => location.reload()}>{shell.reload}</Button>}
    >
      {shell.newVersion}
    </Banner>
  )
}

import type { Library } from '../api/contract.ts'
import { useBefore } from '../conversations/use-now.ts'
import { paths } from '../routes.ts'
import { Banner } from '../ui/banner.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { useEmergencyTexts } from './texts.ts'
import { useEndWords } from './use-end-words.ts'

type Closed = Library['emergencies'][number]

/** Above every page while it lasts: calm, for everybody knows. */
export default function EmergencyBanners({ library }: { library: Library }) {
  return library.emergencies.map((closed) => (
    <EmergencyBanner key={closed.id} closed={closed} libraryId={library.id} />
  ))
}

function EmergencyBanner({ closed, libraryId }: { closed: Closed; libraryId: string }) {
  const words = useEmergencyTexts()
  const ends = useEndWords()
  if (!useBefore(closed.until_at)) return null
  return (
    <Banner
      look="info"
      icon="clock"
      action={<LinkButton href={paths.emergency(libraryId)}>{words.bannerLink}</LinkButton>}
    >
      {words.banner(closed.reason, ends(closed.until_at))}
    </Banner>
  )
}

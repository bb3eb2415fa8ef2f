import { useLibrary } from '../shell/session.tsx'
import { useTitle } from '../shell/title.ts'
import { EmptyState, LoadingState } from '../ui/states.tsx'
import { ChannelCard } from './channel-card.tsx'
import { TemplateList } from './template-list.tsx'
import { SensitiveSettings } from '../sensitive/settings.tsx'
import { useChannelTexts } from './texts.ts'
import './channels.css'

/** Where patrons reach the library: how it works, what it costs, what Meta says, and the templates. */
export default function ChannelsPage() {
  const { page } = useChannelTexts()
  const { details } = useLibrary()
  useTitle(page.title)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and who is no admin has nothing in it to focus
    <section className="page" data-pane aria-label={page.title} tabIndex={0}>
      <div className="column wide">
        <header>
          <h1>{page.title}</h1>
          <p className="secondary">{page.intro}</p>
        </header>
        {!details && <LoadingState />}
        {details?.channels.length === 0 && (
          <EmptyState icon="channel" title={page.none}>
            {page.noneText}
          </EmptyState>
        )}
        {details?.channels.map((channel) => (
          <ChannelCard key={channel.id} channel={channel} />
        ))}
        {details && details.channels.length > 0 && <TemplateList />}
        {details && <SensitiveSettings />}
      </div>
    </section>
  )
}

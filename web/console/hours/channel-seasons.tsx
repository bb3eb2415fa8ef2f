import type { ChannelSeason } from '../../../workers/hours/schema.ts'
import { channelHours, shortId, useEditing, withChannelHours } from './editing.tsx'
import { Seasons } from './seasons.tsx'
import { useHoursTexts } from './texts.ts'
import { WeekGrid } from './week-grid.tsx'
import { WeekText } from './week-text.tsx'

/** Other times of a channel in a part of the year. A channel that follows a branch has that branch's seasons by itself. */
export function ChannelSeasons({ channelId }: { channelId: string }) {
  const { service } = useHoursTexts()
  const { document, change, mayEdit } = useEditing()
  const { seasons, follows, week } = channelHours(document, channelId)
  const at = `channels.${channelId}.seasons`
  const setSeasons = (next: ChannelSeason[]) =>
    change((now) => withChannelHours(now, channelId, { seasons: next }))
  if (follows !== null && seasons.length === 0) return null
  return (
    <Seasons
      at={at}
      seasons={seasons}
      onChange={setSeasons}
      made={(base) => ({ ...base, id: shortId('season'), week: structuredClone(week) })}
    >
      {(season, index, update) =>
        mayEdit ? (
          <WeekGrid
            label={season.name}
            columns={[{ scope: `${at}.${index}.week`, name: service.how, week: season.week }]}
            onChange={([next]) => next && update({ week: next })}
          />
        ) : (
          <WeekText week={season.week} />
        )
      }
    </Seasons>
  )
}

import { isObject } from '../http.ts'
import type { Media } from '../media.ts'
import type { Message } from '../messages.ts'
import type { World } from '../world.ts'
import { type Html, html, icon } from './html.ts'

/** What stands in a bubble: a file, a place, a person, and the words. */
export function content(world: World, message: Message, who: string): Html {
  const speaker = html`<span class="unseen">${who}: </span>`
  if (message.deleted) return html`<p class="words gone">${speaker}Dit bericht is verwijderd</p>`
  const forwarded = message.forwarded && html`<p class="label">Doorgestuurd</p>`
  const { type, payload } = message
  if (type === 'location' && isObject(payload)) return html`${forwarded}${speaker}${place(payload)}`
  if (type === 'contacts' && Array.isArray(payload)) {
    return html`${forwarded}${speaker}${payload.filter(isObject).map(card)}`
  }
  if (type === 'call') {
    return html`<p class="words label">${speaker}${icon('call')} ${message.text}</p>`
  }
  if (!message.media) return html`${forwarded}<p class="words">${speaker}${message.text}</p>`
  const caption = isObject(payload) && typeof payload.caption === 'string' ? payload.caption : ''
  const words = caption !== '' && html`<p class="words">${caption}</p>`
  return html`${forwarded}${speaker}${file(message, world.media.get(message.media), caption)}${words}`
}

function file(message: Message, media: Media | undefined, caption: string): Html {
  if (!media) return html`<p class="words gone">Dit bestand is er niet meer</p>`
  const { type, payload } = message
  const address = `/simulator/media/${media.id}`
  if (type === 'sticker')
    return html`<img class="sticker" src="${address}" alt="Sticker" width="128" height="128">`
  if (type === 'image') {
    return html`<a class="picture" href="${address}" target="_blank"><img src="${address}" alt="${caption || 'Foto'}"></a>`
  }
  if (type === 'video')
    return html`<video class="picture" src="${address}" controls preload="metadata"></video>`
  if (type === 'audio') return html`<audio src="${address}" controls preload="metadata"></audio>`
  const given = isObject(payload) ? payload.filename : undefined
  const name = typeof given === 'string' ? given : (media.name ?? 'Document')
  return html`<a class="document" href="${address}" download="${name}">${icon('file')}<span>${name}<small>${size(media)}</small></span></a>`
}

function place({ latitude, longitude, name, address }: Record<string, unknown>): Html {
  const lines = [name, address].filter((line) => typeof line === 'string').map((line) => html`<br>${line}`)
  return html`<p class="words">${icon('pin')} <strong>Locatie</strong>${lines}<br><small>${Number(latitude)}, ${Number(longitude)}</small></p>`
}

function card({ name, phones }: Record<string, unknown>): Html {
  const shown = isObject(name) ? String(name.formatted_name) : 'Contact'
  const numbers = Array.isArray(phones) ? phones.filter(isObject) : []
  const lines = numbers.map(({ phone }) => html`<br>${String(phone)}`)
  return html`<p class="words">${icon('person')} <strong>${shown}</strong>${lines}</p>`
}

function size({ bytes }: Media): string {
  const kilobytes = bytes.byteLength / 1000
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} kB`
  return `${(kilobytes / 1000).toFixed(1).replace('.', ',')} MB`
}

// Shows that somebody waits while no console is open here. What comes holds a kind and a library, and nothing of who waits.

const WORDS = {
  nl: {
    waits: (library) => `Er wacht een klant op antwoord${library ? ` in ${library}` : ''}`,
    unseen: 'Niemand heeft Baak nu open.',
    soon: 'Het antwoord is bijna te laat.',
    late: 'Het antwoord is te laat.'
  },
  en: {
    waits: (library) => `A patron waits for an answer${library ? ` in ${library}` : ''}`,
    unseen: 'Nobody has Baak open now.',
    soon: 'The answer is nearly late.',
    late: 'The answer is late.'
  }
}

const libraryOf = (id) => (/^lib_[0-9a-z]{26}$/.test(id) ? id : '')

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('push', (event) => {
  const { kind, library, library_id, language } = contentOf(event)
  const words = WORDS[language] ?? WORDS.nl
  event.waitUntil(
    self.registration.showNotification(words.waits(library), {
      body: words[kind === 'soon' || kind === 'late' ? kind : 'unseen'],
      icon: '/icon.svg',
      lang: language,
      // one a library: the newest takes the place of the one before, and is heard
      tag: `waits-${libraryOf(library_id)}`,
      renotify: true,
      data: { library_id: libraryOf(library_id) }
    })
  )
})

/** A browser takes its leave of who shows nothing: what cannot be read says at least that somebody waits. */
function contentOf({ data }) {
  try {
    return data?.json() ?? {}
  } catch {
    return {}
  }
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openConsole(event.notification.data?.library_id ?? ''))
})

/** The console of that library comes to the front, or opens. */
async function openConsole(libraryId) {
  const path = libraryId ? `/b/${libraryId}` : '/'
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const open = windows.find(({ url }) => new URL(url).pathname.startsWith(path))
  return open ? open.focus() : self.clients.openWindow(path)
}

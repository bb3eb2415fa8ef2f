/** Calls `refresh` whenever the simulator says that something changed, one call at a time. */
export function keepFresh(refresh) {
  let busy = false
  let again = false
  const run = async () => {
    if (busy) {
      again = true
      return
    }
    busy = true
    await refresh().catch(() => {})
    busy = false
    if (again) {
      again = false
      void run()
    }
  }
  const events = new EventSource('/events')
  events.onopen = run
  events.onmessage = run
  document.addEventListener('visibilitychange', run)
}

/** This page as it is now on the simulator. */
export async function fetchPage() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } })
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}

/** Puts the new content of an element in place, item by item, so that focus, scroll and listeners survive. */
export function update(id, page) {
  const [now, next] = [document.getElementById(id), page.getElementById(id)]
  if (!now || !next || now.isEqualNode(next)) return
  const isSameList = now.tagName === next.tagName && next.children.length > 0
  const keyed = isSameList && [...next.children].every((item) => item.id !== '')
  if (!keyed) {
    now.replaceWith(document.importNode(next, true))
    return
  }
  const ids = new Set([...next.children].map((item) => item.id))
  for (const item of [...now.children]) if (!ids.has(item.id)) item.remove()
  for (const [place, item] of [...next.children].entries()) placeItem(now, place, item)
}

function placeItem(list, place, item) {
  const found = [...list.children].find((own) => own.id === item.id)
  const current = list.children[place]
  if (!found) list.insertBefore(document.importNode(item, true), current ?? null)
  else {
    if (!found.isEqualNode(item)) refill(found, item)
    if (found !== list.children[place]) list.insertBefore(found, list.children[place] ?? null)
  }
}

/** New inside, same element; the focus stays on what has it, and what plays goes on. */
function refill(found, item) {
  const focused = [...found.querySelectorAll('a, button')].indexOf(document.activeElement)
  found.className = item.className
  found.toggleAttribute('data-unread', item.hasAttribute('data-unread'))
  if (found.innerHTML === item.innerHTML) return
  found.replaceChildren(...document.importNode(item, true).childNodes)
  if (focused >= 0) found.querySelectorAll('a, button')[focused]?.focus()
}

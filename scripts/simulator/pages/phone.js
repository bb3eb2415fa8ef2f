import { fetchPage, keepFresh, update } from './live.js'

const form = document.getElementById('composer')
const log = document.getElementById('log')

if (form) {
  toEnd()
  form.text.focus({ preventScroll: true })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(event.submitter)
  })
  form.text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  form.text.addEventListener('input', growText)
  document.getElementById('unquote').addEventListener('click', () => {
    if (form.edit.value) form.text.value = ''
    about()
  })
  log.addEventListener('click', ({ target }) => {
    const { reply, quote, edit, words, text } = target.closest('button')?.dataset ?? {}
    if (reply) about({ reply_to: reply, doing: 'Je antwoordt op: ', words: quote })
    if (edit) about({ edit, doing: 'Je wijzigt: ', words })
    if (edit || text) {
      form.text.value = edit ? words : text
      growText()
      form.text.focus()
    }
  })
}

keepFresh(async () => {
  const page = await fetchPage()
  if (!form) {
    if (page.getElementById('composer')) location.reload()
    return
  }
  const wasAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80
  update('thread', page)
  updateAll(page)
  if (wasAtEnd) toEnd()
  if (document.visibilityState === 'visible' && log.querySelector('[data-unread]')) await markRead()
})

function updateAll(page) {
  document.getElementById('presence').textContent = page.getElementById('presence')?.textContent ?? ''
  const [now, next] = [document, page].map((found) => found.querySelector('#people ul'))
  if (now && next && !now.isEqualNode(next))
    now.replaceChildren(...document.importNode(next, true).childNodes)
}

async function send(button) {
  const wrong = document.getElementById('wrong')
  wrong.textContent = ''
  const body = new FormData(form, button)
  closeSheets()
  const answer = await post('/phone/send', body).catch(() => undefined)
  if (!answer?.ok) {
    wrong.textContent = answer
      ? 'Niet verstuurd: de simulator neemt dit niet aan. Je tekst staat er nog.'
      : 'Niet verstuurd: de simulator antwoordt niet. Je tekst staat er nog.'
    return
  }
  // a reaction or a tap leaves alone what is being typed
  if (body.has('act')) return
  form.reset()
  about()
  growText()
  toEnd()
}

function markRead() {
  const { patron, number } = form
  return post('/phone/read', new URLSearchParams({ patron: patron.value, number: number.value }))
}

function post(path, body) {
  return fetch(path, { method: 'POST', body, headers: { accept: 'application/json' } })
}

/** Which message the next words answer or replace; none without arguments. */
function about({ reply_to = '', edit = '', doing = '', words = '' } = {}) {
  closeSheets()
  form.reply_to.value = reply_to
  form.edit.value = edit
  document.getElementById('doing').textContent = doing
  document.getElementById('quoted').textContent = words
  document.getElementById('quoting').hidden = reply_to === '' && edit === ''
  form.text.focus()
}

function closeSheets() {
  for (const sheet of document.querySelectorAll(':popover-open')) sheet.hidePopover()
}

function growText() {
  form.text.rows = Math.min(6, form.text.value.split('\n').length)
}

function toEnd() {
  log.scrollTop = log.scrollHeight
}

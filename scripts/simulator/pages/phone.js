import { fetchPage, keepFresh, update } from './live.js'

const form = document.getElementById('composer')
const log = document.getElementById('log')

if (form) {
  toEnd()
  form.text.focus({ preventScroll: true })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
  })
  form.text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  form.text.addEventListener('input', growText)
  document.getElementById('unquote').addEventListener('click', () => quote('', ''))
  log.addEventListener('click', ({ target }) => {
    const button = target.closest('button')
    if (button?.dataset.reply) quote(button.dataset.reply, button.dataset.quote)
    if (button?.dataset.text) {
      form.text.value = button.dataset.text
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

async function send() {
  const wrong = document.getElementById('wrong')
  wrong.textContent = ''
  const body = new URLSearchParams(new FormData(form))
  const answer = await post('/phone/send', body).catch(() => undefined)
  if (!answer?.ok) {
    wrong.textContent = 'Niet verstuurd: de simulator antwoordt niet. Je tekst staat er nog.'
    return
  }
  form.text.value = ''
  quote('', '')
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

function quote(id, text) {
  form.reply_to.value = id
  document.getElementById('quoted').textContent = text
  document.getElementById('quoting').hidden = id === ''
  form.text.focus()
}

function growText() {
  form.text.rows = Math.min(6, form.text.value.split('\n').length)
}

function toEnd() {
  log.scrollTop = log.scrollHeight
}

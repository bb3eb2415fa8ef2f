import { fetchPage, keepFresh, update } from './live.js'

keepFresh(async () => {
  const page = await fetchPage()
  update(document.getElementById('letters') && page.getElementById('letters') ? 'letters' : 'mails', page)
})

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('button[data-copy]')
  if (!button) return
  await navigator.clipboard.writeText(button.dataset.copy)
  const label = button.firstChild
  label.textContent = 'Gekopieerd'
  setTimeout(() => {
    label.textContent = 'Kopieer'
  }, 2000)
})

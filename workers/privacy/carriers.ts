/** Who carries the notices that staff get on their devices. Pure. */
export const CARRIERS = {
  nl: 'Wacht je op antwoord, dan kan een collega daar een melding van krijgen op een telefoon of computer. Die komt via de maker van de browser: Google, Mozilla, Microsoft of Apple. Er staat niets over jou in.',
  en: 'When you wait for an answer, a colleague may get a notice of it on a phone or computer. It comes by way of the maker of the browser: Google, Mozilla, Microsoft or Apple. It says nothing about you.'
}

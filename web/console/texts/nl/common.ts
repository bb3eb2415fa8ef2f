export const common = {
  appName: 'Baak',
  close: 'Sluiten',
  save: 'Bewaar',
  retry: 'Opnieuw proberen',
  undo: 'Ongedaan maken',
  back: 'Terug',
  more: 'Meer',
  loading: 'Laden…',
  nobody: 'Niemand',
  you: 'jij',
  errors: {
    title: 'Dit lukte niet',
    offline: 'Er is geen verbinding. Wat je schrijft, blijft bewaard. Probeer het zo opnieuw.',
    unknown: 'Er ging iets mis. Er is niets verloren. Probeer het opnieuw.'
  }
}

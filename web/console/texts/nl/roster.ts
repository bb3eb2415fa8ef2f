const people = (count: number) => (count === 1 ? '1 gesprek' : `${count} gesprekken`)

export const roster = {
  title: 'Rooster',
  intro: 'Wie beantwoordt wanneer de berichten? Meldingen gaan dan alleen naar wie dienst heeft.',
  readOnly: 'Je kunt het rooster bekijken. Een coördinator of beheerder kan het veranderen.',
  failed: 'Het rooster kon niet worden geladen',
  and: 'en',
  somebody: 'een collega',
  switches: {
    title: 'Gebruiken',
    enabled: 'Werk met een rooster',
    enabledText: 'Staat dit uit, dan ziet niemand het rooster en krijgt iedereen de meldingen.',
    presence: 'Collega’s kunnen zeggen dat ze bezig of afwezig zijn',
    presenceText: 'Dat doen ze zelf, in het menu bij hun naam. Het eindigt vanzelf als jullie sluiten.',
    on: 'Jullie werken nu met een rooster',
    off: 'Het rooster staat uit',
    presenceOn: 'Collega’s kunnen nu zeggen dat ze bezig of afwezig zijn',
    presenceOff: 'Bezig en afwezig staat uit',
    failed: (why: string) => `Dat is niet gelukt. ${why}`
  },
  empty: 'Er is nog geen rooster',
  emptyText: 'Een beheerder kan het aanzetten.',
  now: {
    title: 'Nu dienst',
    on: (names: string) => `Nu dienst: ${names}`,
    until: (hour: string) => `tot ${hour}`,
    nobody: 'Nu heeft niemand dienst',
    next: (names: string, moment: string) => `Daarna: ${names}, ${moment}`,
    nextFirst: (names: string, moment: string) => `Eerstvolgende: ${names}, ${moment}`
  },
  gaps: {
    title: 'Niemand aanwezig',
    intro: 'Tijden in de komende twee weken waarop jullie bereikbaar zijn en niemand dienst heeft.',
    none: 'Op alle tijden dat jullie bereikbaar zijn, heeft iemand dienst.',
    line: (day: string, from: string, until: string) => `${day} ${from}–${until} uur`,
    more: (count: number) => `En nog ${count} keer.`,
    failed: 'De gaten konden niet worden bepaald.'
  },
  weeks: {
    title: 'Vaste diensten',
    intro: 'Open een collega om de vaste week te typen.',
    week: (name: string) => `Vaste week van ${name}`,
    none: 'geen dienst',
    nothing: 'geen vaste diensten',
    hours: (count: number) => (count === 1 ? '1 dienst per week' : `${count} diensten per week`),
    nobody: 'Nog niemand heeft een vaste dienst.'
  },
  exceptions: {
    title: 'Uitzonderingen',
    intro: 'Vrij, ziek, een extra dienst of een ruil. Een uitzondering gaat voor de vaste week.',
    add: 'Voeg een uitzondering toe',
    none: 'Er zijn geen uitzonderingen.',
    who: 'Wie',
    from: 'Van',
    until: 'Tot en met',
    what: 'Wat',
    off: 'geen dienst',
    instead: 'dienst op andere tijden',
    onDay: 'deze dagen',
    times: 'dienst',
    remove: (words: string) => `Haal weg: ${words}`,
    line: (name: string, days: string, what: string) => `${name}, ${days}: ${what}`,
    range: (from: string, until: string) => `${from} tot en met ${until}`,
    past: (count: number) => (count === 1 ? '1 voorbije uitzondering' : `${count} voorbije uitzonderingen`)
  },
  save: {
    unsaved: 'Er is iets veranderd dat nog niet is bewaard.',
    faults: 'Eerst moet goed zijn wat rood is.',
    discard: 'Verwerp',
    save: 'Bewaar',
    saved: 'Het rooster is bewaard',
    undone: 'Het vorige rooster geldt weer',
    failed: (why: string) => `Bewaren is niet gelukt. ${why}`
  },
  conflict: {
    title: (name: string, moment: string) => `${name} bewaarde ${moment} een ander rooster`,
    text: 'Wat jij veranderde staat hieronder nog. Kies welk rooster moet gelden.',
    mine: 'Bewaar het mijne',
    theirs: 'Neem het andere'
  },
  versions: {
    title: 'Eerdere versies',
    line: (name: string, moment: string) => `${name}, ${moment}`,
    first: 'Leeg rooster',
    current: 'geldt nu',
    restore: 'Zet terug',
    restoreOf: (line: string) => `Zet terug: ${line}`
  },
  presence: {
    title: 'Ik ben',
    available: 'Beschikbaar',
    busy: 'Bezig',
    away: 'Afwezig',
    until: (hour: string) => `tot ${hour}`,
    set: {
      available: 'Je staat weer als beschikbaar',
      busy: (hour: string) => `Je staat als bezig tot ${hour}`,
      away: (hour: string) => `Je staat als afwezig tot ${hour}. Meldingen gaan naar je collega’s.`
    },
    failed: (why: string) => `Dat is niet gelukt. ${why}`
  },
  marks: { duty: 'nu dienst', busy: 'bezig', away: 'afwezig' },
  giveBack: {
    title: (count: number) =>
      `Je dienst is voorbij. ${people(count)} van jou ${count === 1 ? 'wacht' : 'wachten'} nog op ons.`,
    act: 'Geef terug',
    keep: 'Laat bij mij',
    done: (count: number) => `${people(count)} teruggegeven`,
    failed: (why: string) => `Teruggeven is niet gelukt. ${why}`
  }
}

export const autoReplies = {
  title: 'Automatische berichten',
  intro:
    'Wat klanten vanzelf van jullie krijgen, hooguit één bericht per keer dat iemand schrijft. Elk bericht zegt dat het automatisch is.',
  readOnly: 'Je kunt dit bekijken. Alleen een beheerder kan het wijzigen.',
  failed: 'De automatische berichten konden niet geladen worden',
  silent: 'Jullie sturen nu niets vanzelf.',
  kinds: {
    greeting: {
      title: 'Begroeting',
      on: 'Stuur een begroeting',
      when: 'Bij het eerste bericht van een klant, en na veertien dagen stilte.'
    },
    away: {
      title: 'Afwezigheidsbericht',
      on: 'Stuur een afwezigheidsbericht',
      when: 'Hoogstens één keer zolang jullie dicht zijn. Niet als een collega net antwoordde of aan het schrijven is.'
    },
    received: {
      title: 'Ontvangstbevestiging',
      on: 'Bevestig dat een bericht binnen is',
      when: 'Binnen de bereikbaarheid, als een klant na twee minuten nog geen antwoord heeft. Eén keer per gesprek.'
    }
  },
  mode: 'Wanneer',
  modes: {
    closed: 'Als wij niet bereikbaar zijn',
    always: 'Altijd, één keer per gesprek',
    schedule: 'Op eigen tijden'
  },
  hoursLink: 'Wanneer jullie bereikbaar zijn, stel je in bij Openingstijden.',
  schedule: 'Op deze tijden gaat het bericht uit',
  days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  from: (day: string) => `${day} van`,
  until: (day: string) => `${day} tot`,
  fromShort: 'van',
  untilShort: 'tot',
  addTime: (day: string) => `Vul ${day} in`,
  add: 'Vul in',
  another: (day: string, number: number) => `${day}, tijd ${number}:`,
  addAnother: (day: string) => `Nog een tijd op ${day}`,
  addMore: 'Nog een tijd',
  clearTime: (day: string) => `Wis ${day}`,
  never: 'niet',
  text: 'Tekst',
  textEn: 'Tekst voor wie in het Engels schrijft',
  english: 'Engelse tekst',
  standard: 'Dit is de standaardtekst.',
  own: 'Dit is jullie eigen tekst.',
  toStandard: 'Terug naar de standaardtekst',
  length: (count: number, most: number) => `${count} van ${most} tekens`,
  tooLong: (over: number) => `${over} tekens te lang. Maak de tekst korter.`,
  insert: 'Voeg in',
  insertHint: 'Weten wij iets niet, dan valt de zin weg.',
  placeholders: {
    bibliotheek: 'naam van de bibliotheek',
    belofte: 'hoe snel jullie antwoorden',
    kanaal: 'kanaal',
    volgende_bereikbaarheid: 'wanneer jullie er weer zijn',
    website: 'website',
    telefoon: 'telefoon',
    privacylink: 'link naar de privacypagina',
    openingstijden_vandaag: 'openingstijden vandaag',
    openingstijden_week: 'openingstijden deze week',
    vestiging: 'vestiging'
  },
  reads: 'Zo leest een klant het',
  off: 'Staat uit: klanten krijgen dit niet.',
  general: 'Voor alle berichten',
  address: 'Aanspreekvorm in de standaardteksten',
  addresses: { je: 'je', u: 'u' },
  promise: 'Hoe snel klanten meestal antwoord krijgen',
  promiseHint: 'Dit beloof je klanten. Kies liever te lang dan te kort.',
  promises: {
    none: 'beloof niets',
    quarter: 'binnen een kwartier',
    half_hour: 'binnen een half uur',
    hour: 'binnen een uur',
    two_hours: 'binnen twee uur',
    four_hours: 'binnen vier uur',
    day: 'binnen een werkdag',
    two_days: 'binnen twee werkdagen'
  },
  privacy: 'Bekijk de pagina ‘Wat doen wij met je gegevens’',
  preview: {
    title: 'Wat krijgt een klant te lezen?',
    intro: 'Kies een moment. Je ziet precies wat er uitgaat, ook van wat je nog niet hebt bewaard.',
    moment: 'Dag en tijd',
    channel: 'Kanaal',
    language: 'De klant schrijft',
    languages: { nl: 'Nederlands', en: 'Engels' },
    newPatron: 'Iemand die voor het eerst schrijft',
    knownPatron: 'Iemand die gisteren ook schreef',
    nothing: 'Krijgt niets vanzelf.',
    after: 'na twee minuten zonder antwoord',
    open: 'Jullie zijn dan bereikbaar.',
    closed: 'Jullie zijn dan niet bereikbaar.',
    failed: 'Het voorbeeld kon niet gemaakt worden.',
    wait: 'Even geduld…'
  },
  save: {
    unsaved: 'Nog niet bewaard',
    save: 'Bewaar',
    discard: 'Doe alles terug',
    saved: 'Bewaard. Klanten lezen dit vanaf nu.',
    undone: 'Teruggezet zoals het was.',
    discarded: 'Je wijzigingen zijn weg.',
    failed: (why: string) => `Niet bewaard. ${why}`
  },
  conflict: {
    title: (who: string, moment: string) => `${who} was eerder: gewijzigd ${moment}`,
    text: 'Jouw wijzigingen staan er nog. Bewaar je ze toch, dan gaan ze over die van je collega heen. Die blijft bij de eerdere versies staan.',
    mine: 'Bewaar die van mij',
    theirs: 'Neem die van mijn collega'
  },
  versions: {
    title: 'Eerdere versies',
    line: (who: string, moment: string) => `${who}, ${moment}`,
    first: 'zoals een nieuwe bibliotheek begint',
    before: 'zoals het was voordat er automatische berichten waren',
    current: 'geldt nu',
    restore: 'Zet terug',
    restoreOf: (line: string) => `Zet terug: ${line}`
  },
  somebody: 'Een collega'
}

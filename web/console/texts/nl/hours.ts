/** Loaded with the page of opening hours. */
import { counted } from '../plural.ts'

export const hours = {
  title: 'Openingstijden en bereikbaarheid',
  intro:
    'Wanneer zijn de vestigingen open, en wanneer antwoorden jullie? Je stelt het één keer in. Klanten lezen vanzelf wanneer ze antwoord krijgen.',
  readOnly: 'Je kunt alles bekijken. Alleen een beheerder kan het veranderen.',
  failed: 'De openingstijden laden lukte niet',
  sections: {
    label: 'Onderdelen',
    service: 'Bereikbaarheid',
    branches: 'Vestigingen',
    closures: 'Sluitingsdagen',
    year: 'Jaaroverzicht',
    ask: 'Proberen',
    versions: 'Eerdere versies'
  },
  days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  closed: 'gesloten',
  from: 'van',
  until: 'tot',
  and: 'en',
  /** of days in a row: `maandag–vrijdag` */
  span: (first: string, last: string) => `${first}–${last}`,
  period: (from: string, until: string) => `${from}–${until}`,
  nextDay: (until: string) => `tot ${until} uur de volgende dag`,
  hour: (time: string) => `${time} uur`,
  now: {
    open: 'Nu open',
    closed: 'Nu gesloten',
    staffed: 'Nu open, met personeel',
    unstaffed: 'Nu open, zelfbediening',
    until: (moment: string) => `tot ${moment}`,
    opens: (moment: string) => `${moment} weer open`,
    never: 'er staat geen volgende opening in de agenda',
    always: 'en voorlopig blijft dat zo',
    why: 'Waarom:',
    unsaved: 'zoals het nu op het scherm staat',
    waits: 'Dat zie je zodra alle tijden kloppen.',
    unknown: 'Openingstijden nog niet bekend'
  },
  moment: {
    open: 'Open',
    closed: 'Gesloten',
    staffed: 'Open, met personeel',
    unstaffed: 'Open, zelfbediening'
  },
  service: {
    answer: (channel: string) => `We beantwoorden ${channel}`,
    how: 'Wanneer',
    asBranch: (branch: string) => `zoals vestiging ${branch}`,
    own: 'op eigen tijden',
    except: 'behalve',
    exceptDay: 'Op welke dag',
    on: (day: string) => `op ${day}`,
    not: 'dan niet',
    times: 'alleen van',
    what: (day: string) => `Op ${day}`,
    addException: 'Voeg een uitzondering toe',
    removeException: (day: string) => `Haal de uitzondering op ${day} weg`,
    followsText:
      'Dat zijn de uren met personeel, ook die van een zomerrooster van de vestiging. Is de vestiging dicht, dan zijn jullie daar ook niet bereikbaar. Een eigen rooster voor een deel van het jaar kan alleen bij eigen tijden.',
    unknownBranch: (branch: string) =>
      `Van vestiging ${branch} zijn nog geen openingstijden ingevuld. Vul die eerst in.`,
    toBranch: 'Vul ze in',
    week: 'Onze tijden',
    noChannels: 'Nog geen kanalen',
    noChannelsText: 'Hier stel je in wanneer jullie antwoorden, zodra er een WhatsApp-nummer verbonden is.',
    branchesToday: 'De vestigingen vandaag'
  },
  branches: {
    title: 'Vestigingen',
    none: 'Nog geen vestigingen',
    noneText:
      'Hier vul je de openingstijden van elke vestiging in. De beheerder van de dienst voegt vestigingen toe.',
    intro: 'Kies een vestiging om de openingstijden te zien of te veranderen.',
    unknown: 'Nog geen openingstijden',
    unknownText: (branch: string) =>
      `Van ${branch} weten we nog niet wanneer de deur open is. Baak noemt dan geen tijden aan klanten.`,
    start: 'Vul de openingstijden in',
    copyOf: (branch: string) => `Neem die van ${branch} over`,
    back: 'Alle vestigingen',
    week: 'Gewone week',
    staffed: 'Met personeel',
    unstaffed: 'Zelfbediening',
    staffedText:
      'Met personeel: er is iemand aan de balie. Zelfbediening: de deur is open, zonder personeel.',
    copy: 'Neem over naar andere vestigingen',
    copied: (count: number) =>
      `Overgenomen naar ${counted(count, 'vestiging', 'vestigingen')}. Bewaar om het te laten gelden.`
  },
  grid: {
    day: 'Dag',
    field: (day: string, kind: string, side: string, place: number) =>
      place === 0 ? `${day}, ${kind}, ${side}` : `${day}, ${kind}, ${side}, periode ${place + 1}`,
    times: 'Vul tijden in',
    fillIn: (day: string, kind: string) => `Vul tijden in op ${day}, ${kind}`,
    add: 'Periode erbij',
    addOn: (day: string, kind: string) => `Periode erbij op ${day}, ${kind}`,
    remove: (period: string, day: string, kind: string) => `Haal ${period} weg op ${day}, ${kind}`,
    copyDay: 'Neem over naar andere dagen',
    clearDay: 'Maak de dag leeg',
    hint: 'Typ een tijd zoals je gewend bent: 10, 1000, 10.00 of 10:00.'
  },
  copy: {
    dayTitle: (day: string) => `Neem ${day} over naar`,
    branchTitle: (branch: string) => `Neem ${branch} over naar`,
    workdays: 'Alle werkdagen',
    all: 'Alles',
    take: 'Neem over',
    none: 'Kies er minstens één.',
    branchText: 'De gewone week en de roosters worden overgenomen. Wat daar nu staat, verdwijnt.'
  },
  seasons: {
    title: 'Roosters voor een deel van het jaar',
    intro: 'Bijvoorbeeld een zomerrooster. Het gaat in en stopt vanzelf.',
    add: 'Voeg een rooster toe',
    name: 'Naam',
    nameExample: 'Bijvoorbeeld: zomerrooster',
    when: 'Wanneer',
    dates: 'Tussen twee datums',
    school: 'In alle schoolvakanties',
    schoolOf: (region: string) => `In alle schoolvakanties van regio ${region}`,
    from: 'Vanaf',
    until: 'Tot en met',
    remove: 'Haal dit rooster weg',
    removed: (name: string) => `Rooster ‘${name}’ is weggehaald.`,
    unnamed: 'Nieuw rooster',
    none: 'Geen. De gewone week geldt het hele jaar.',
    range: (from: string, until: string) => `${from} tot en met ${until}`
  },
  save: {
    unsaved: 'Nog niet bewaard',
    save: 'Bewaar',
    discard: 'Gooi weg',
    discarded: 'Je wijzigingen zijn weg.',
    saved: 'Bewaard. Het geldt vanaf nu.',
    undone: 'De vorige openingstijden gelden weer.',
    undoFailed: (why: string) => `Ongedaan maken lukte niet. ${why}`,
    failed: (why: string) => `Bewaren lukte niet. ${why}`,
    faults: (count: number) => counted(count, 'plek klopt nog niet', 'plekken kloppen nog niet'),
    faultsText: 'Kies een regel om erheen te gaan.',
    kept: 'Je wijzigingen in de openingstijden zijn nog niet bewaard.',
    goBack: 'Ga terug',
    found: 'Hier staan wijzigingen die je nog niet bewaarde.'
  },
  leave: {
    title: 'Je wijzigingen zijn nog niet bewaard',
    text: 'Klanten merken er nog niets van.',
    save: 'Bewaar en ga verder',
    without: 'Ga verder zonder bewaren',
    later: 'Ze blijven hier staan zolang dit tabblad open is.',
    stay: 'Blijf hier'
  },
  conflict: {
    title: (who: string, moment: string) => `${who} bewaarde ${moment} ook iets`,
    text: 'Wat jij invulde, staat er nog en is nog niet bewaard.',
    somebody: 'Iemand',
    theirs: 'Intussen veranderd:',
    both: 'Jullie veranderden allebei:',
    bothText: 'Daar geldt wat jij invulde, als je het samen bewaart.',
    merge: 'Voeg samen en bewaar',
    take: 'Neem die van nu, zonder mijn wijzigingen'
  },
  parts: {
    branch: (name: string) => `vestiging ${name}`,
    channel: (name: string) => `kanaal ${name}`,
    holiday: (name: string) => `feestdag ${name}`,
    closure: (name: string) => `sluiting ‘${name}’`,
    newSeason: 'nieuw rooster',
    newClosure: 'nieuwe sluiting',
    region: 'de regio van de schoolvakanties',
    unknown: 'iets dat er niet meer is'
  },
  faults: {
    time: 'Vul een tijd in, zoals 10.00',
    same: 'Begin en einde zijn gelijk. Vul een ander einde in.',
    name: 'Vul een naam in',
    name_long: 'Maak de naam korter dan 60 tekens',
    date: 'Vul een datum in',
    range: 'Dit is eerder dan de eerste dag',
    year_long: 'Wat elk jaar terugkomt, duurt korter dan een jaar',
    nobody: 'Kies waarvoor dit geldt',
    region: 'Kies eerst een regio bij Sluitingsdagen',
    school_twice: 'Er is al een rooster voor de schoolvakanties',
    branch_unknown: 'Vul eerst de openingstijden van deze vestiging in',
    overlap: (one: string, other: string, day: string) => `${one} en ${other} op ${day} overlappen`,
    overlapNext: (one: string, day: string, other: string, next: string) =>
      `${one} op ${day} loopt door tot na het begin van ${other} op ${next}`,
    overlapHere: (one: string, other: string) => `${one} en ${other} overlappen`,
    seasons: (name: string) => `Dit valt samen met ‘${name}’. Kies andere datums.`
  }
}

import { counted } from '../plural.ts'

export const operator = {
  title: 'Beheer van de dienst',
  intro: 'Hier zie je hoe de dienst loopt, nooit wat klanten schrijven.',
  tabs: 'Onderdelen',
  dead: 'Niet verwerkt',
  deadIntro:
    'Deze leveringen van Meta kwamen binnen, maar verwerken lukte niet. Ze zijn bewaard. Opnieuw verwerken kan geen bericht dubbel maken.',
  deadEmpty: 'Alles is verwerkt. Lukt iets niet, dan staat het hier.',
  quarantine: 'Onbekend kanaal',
  quarantineIntro:
    'Deze leveringen horen bij een nummer of account dat geen bibliotheek heeft. Ze blijven zeven dagen verzegeld bewaard. Is het kanaal nu aangesloten, verwerk ze dan opnieuw.',
  quarantineEmpty: 'Alle leveringen hebben een bibliotheek gevonden.',
  chores: 'Klussen',
  choresIntro: 'Deze klussen draaien vanzelf. Wat achterloopt, haalt zichzelf in.',
  choresEmpty: 'Er heeft nog geen klus gedraaid. De eerste begint binnen een minuut.',
  replay: 'Verwerk opnieuw',
  replayed: 'Wordt opnieuw verwerkt.',
  stillUnknown: 'Het kanaal is nog steeds onbekend.',
  library: 'Bibliotheek',
  received: 'Binnen',
  field: 'Soort',
  account: 'Account',
  reason: 'Reden',
  error: 'Fout',
  none: 'geen',
  state: 'Staat',
  action: 'Actie',
  attempts: (count: number) => counted(count, 'poging', 'pogingen'),
  items: (count: number) => counted(count, 'onderdeel', 'onderdelen'),
  chore: 'Klus',
  started: 'Laatst begonnen',
  finished: 'Laatst klaar',
  handled: 'Gedaan',
  never: 'nog nooit',
  fine: 'in orde',
  failed: 'mislukt'
}

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
  account: 'Account',
  none: 'geen',
  attempts: (count: number) => counted(count, 'poging', 'pogingen'),
  items: (count: number) => counted(count, 'onderdeel', 'onderdelen'),
  finished: (moment: string) => `Laatst klaar ${moment}`,
  started: (moment: string) => `Begonnen ${moment}, nog niet klaar`,
  never: 'Heeft nog niet gedraaid',
  handled: (count: number) => `${count} gedaan`,
  choreNames: {
    attachments: 'Bestanden ophalen',
    deliveries: 'Leveringen nalopen',
    mails: 'Mail versturen',
    old_attachments: 'Verwijderde bestanden opruimen',
    old_deliveries: 'Oude leveringen opruimen',
    old_mails: 'Oude mail opruimen',
    old_quarantine: 'Onbekende leveringen opruimen',
    old_sessions: 'Oude aanmeldingen opruimen',
    outbox: 'Antwoorden versturen',
    patron_blocks: 'Blokkades aan Meta doorgeven',
    seals: 'Logboek verzegelen',
    templates: 'Sjablonen van Meta ophalen',
    waiting_items: 'Wachtende onderdelen nalopen'
  },
  reasons: { unparsable: 'niet te lezen', no_account: 'zonder account', unknown_account: 'onbekend account' },
  states: { waiting: 'wacht', replayed: 'opnieuw verwerkt' },
  fine: 'in orde',
  failed: 'mislukt'
}

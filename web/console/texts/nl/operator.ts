import { counted } from '../plural.ts'

export const operator = {
  title: 'Beheer van de dienst',
  intro: 'Hier zie je hoe de dienst loopt, nooit wat klanten schrijven.',
  tabs: 'Onderdelen',
  attention: 'Aandacht',
  attentionIntro: 'Wat in een van de bibliotheken dood, onzeker of te laat is, en wat je eraan doet.',
  attentionEmpty: 'Niets dood, onzeker of te laat',
  deadTitle: 'Dood',
  deadWhat:
    'Deze leveringen van Meta zijn bewaard, maar verwerken lukte tien keer niet. Je kunt ze opnieuw laten verwerken.',
  toDead: 'Bekijk en verwerk opnieuw',
  uncertainTitle: 'Onzeker',
  uncertainWhat:
    'Van deze antwoorden weet niemand of ze aankwamen. De medewerkers van de bibliotheek beslissen: bij het bericht kunnen ze het opnieuw versturen. Bel de bibliotheek als het lang blijft staan.',
  lateTitle: 'Te laat',
  lateWhat:
    'Dit had al gedaan moeten zijn. Er is niets verloren: het wordt vanzelf opnieuw geprobeerd. Blijft het staan, kijk dan of de klus nog draait en wat er in de logs staat.',
  kinds: {
    delivery: 'leveringen van Meta verwerken',
    outbox: 'antwoorden versturen',
    emergency: 'vertellen dat er een noodsluiting is',
    attachment: 'bestanden ophalen of brengen',
    patron_block: 'blokkades aan Meta doorgeven',
    templates: 'sjablonen van Meta ophalen',
    seal: 'logboek verzegelen',
    waiting_item: 'wachtende onderdelen nalopen',
    prune_attachment: 'verwijderde bestanden opruimen',
    prune_delivery: 'oude leveringen opruimen'
  },
  mails: 'Mail van de dienst',
  choresTitle: 'Klussen die niet lopen',
  choresWhat:
    'Draait geen enkele klus, kijk dan bij Cloudflare naar de cron. Mislukt er één, kijk in de logs. Loopt er één achter, dan is er te veel te doen of mislukt steeds hetzelfde.',
  pieces: (count: number) => counted(count, 'stuk', 'stuks'),
  since: (moment: string) => `Het oudste is van ${moment}`,
  moreLibraries: (count: number) => `En nog ${counted(count, 'bibliotheek', 'bibliotheken')}.`,
  troubles: { stopped: 'staat stil', failed: 'mislukt', behind: 'loopt achter' },
  lag: (minutes: number) =>
    minutes < 120
      ? `het oudste werk wachtte ${counted(minutes, 'minuut', 'minuten')}`
      : `het oudste werk wachtte ${Math.round(minutes / 60)} uur`,
  failures: (count: number) => `${count} mislukt`,
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
    emergencies: 'Noodsluiting vertellen',
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
  central: {
    title: 'Landelijke dagen',
    intro:
      'Schoolvakanties en dagen waarop alle bibliotheken dicht zijn. Feestdagen gaan vanzelf. Controleer elk jaar of de schoolvakanties kloppen met rijksoverheid.nl.',
    empty: 'Er staan geen landelijke dagen in. Voeg de schoolvakanties toe.',
    add: 'Voeg toe',
    change: 'Wijzig',
    remove: 'Verwijder',
    save: 'Bewaar',
    cancel: 'Annuleer',
    saved: 'Bewaard. Binnen een minuut geldt dit voor alle bibliotheken.',
    removed: (name: string) => `${name} is verwijderd.`,
    putBack: 'Zet terug',
    name: 'Naam',
    kind: 'Wat is het?',
    kinds: { school_holiday: 'schoolvakantie', closure: 'alle bibliotheken dicht' },
    region: 'Waar?',
    regions: { all: 'hele land', noord: 'regio Noord', midden: 'regio Midden', zuid: 'regio Zuid' },
    from: 'Eerste dag',
    until: 'Laatste dag',
    untilHint: 'Deze dag hoort er nog bij.'
  },
  fine: 'in orde',
  failed: 'mislukt'
}

import { counted } from '../plural.ts'

const patrons = (count: number) => counted(count, 'klant', 'klanten')

export const emergency = {
  title: 'Noodsluiting',
  intro:
    'Moet je onverwacht dicht, bijvoorbeeld door storm of een storing? Sluit hier meteen. Wie op antwoord wacht, krijgt dan één keer bericht.',
  notAllowed: 'Een noodsluiting doet een coördinator of beheerder.',
  nothingOn: 'Er is nu geen noodsluiting.',
  loadFailed: 'De noodsluitingen laden lukte niet',
  form: {
    title: 'Nu sluiten',
    where: 'Wat gaat dicht?',
    everything: 'Alles: alle vestigingen en kanalen',
    some: 'Alleen een paar vestigingen',
    branches: 'Welke vestigingen?',
    channels: 'Ook niet bereikbaar via de kanalen',
    channelsHint: 'Zet dit aan als niemand meer berichten kan beantwoorden.',
    until: 'Tot wanneer?',
    today: 'De rest van vandaag',
    later: 'Tot een ander moment',
    day: 'Dag',
    time: 'Tijd',
    reason: 'Reden',
    reasonHint: 'Kort, zoals klanten het lezen. Bijvoorbeeld: storm, stroomstoring of wateroverlast.',
    usualReason: 'Onvoorziene omstandigheden',
    text: 'Bericht aan klanten',
    textHint: 'De woorden tussen { } vullen we voor je in.',
    english: 'In het Engels',
    englishHint: 'Voor wie ons in het Engels schrijft. Leeg: ons standaardbericht.',
    preview: 'Zo leest een klant het',
    own: 'Maak weer het standaardbericht',
    tell: 'Stuur dit bericht aan wie op antwoord wacht',
    send: 'Nu sluiten',
    busy: 'Bezig met sluiten…',
    undoFirst: 'Tot een minuut daarna draai je het terug. Daarvoor krijgt niemand bericht.'
  },
  faults: {
    branches: 'Kies minstens één vestiging.',
    reason: 'Vul in waarom je sluit.',
    text: 'Vul het bericht in.',
    until: 'Kies een moment dat nog komt, binnen 31 dagen.'
  },
  waiting: {
    title: 'Wie wacht er nu?',
    nobody: 'Niemand wacht op antwoord. Er gaat geen bericht uit.',
    count: (count: number, more: boolean) =>
      more
        ? `Meer dan ${count} klanten wachten op antwoord.`
        : `${patrons(count)} ${count === 1 ? 'wacht' : 'wachten'} op antwoord.`,
    unreachable: (count: number) =>
      `${patrons(count)} kunnen we nu geen bericht sturen: de 24 uur van WhatsApp zijn voorbij.`,
    nameless: 'zonder naam',
    outOfReach: 'niet te bereiken',
    others: (count: number) => `en nog ${count}`
  },
  now: {
    everything: 'Alle vestigingen en kanalen zijn dicht',
    branches: (names: string) => `Dicht: ${names}`,
    channels: (names: string) => `Dicht: ${names}, en alle kanalen`,
    until: (moment: string) => `Tot ${moment}`,
    untilDay: (day: string) => `Tot en met ${day}`,
    by: (name: string, moment: string) => `Gesloten door ${name}, ${moment}`,
    undo: 'Draai terug',
    undoText: 'Terugdraaien kan tot een minuut na het sluiten. Er is dan niemand ingelicht.',
    pending: (count: number) => `${patrons(count)} ${count === 1 ? 'krijgt' : 'krijgen'} zo bericht.`,
    told: (count: number) => `${patrons(count)} ${count === 1 ? 'kreeg' : 'kregen'} bericht.`,
    unreachable: (count: number) => `${patrons(count)} niet te bereiken: bel hen zo nodig.`,
    end: 'Weer open',
    extend: 'Ander einde',
    save: 'Bewaar het einde',
    cancel: 'Laat maar'
  },
  before: {
    title: 'Eerdere noodsluitingen',
    undone: 'teruggedraaid',
    period: (from: string, until: string) => `${from} tot ${until}`
  },
  closed: 'Gesloten. Draai binnen een minuut terug als het een vergissing was.',
  undone: 'Teruggedraaid. Niemand kreeg bericht.',
  ended: 'Weer open.',
  moved: 'Het einde is veranderd.',
  banner: (reason: string, until: string) => `Noodsluiting: ${reason}. ${until}.`,
  bannerLink: 'Bekijk'
}

import { counted } from '../plural.ts'

/** *Antwoordtijden*, waarschuwingen en wachtschermen; komt met de delen die het tonen. */
export const targets = {
  warnings: {
    soon: (name: string) => `Bijna te laat: ${name} wacht op antwoord.`,
    late: (name: string) => `Te laat: ${name} wacht nog op antwoord.`,
    title: (count: number) => `${count} te laat`,
    open: 'Open'
  },

  page: {
    title: 'Antwoordtijden',
    intro:
      'Zo snel willen jullie antwoorden. De tijd telt alleen als jullie bereikbaar zijn. Klanten zien dit niet.',
    readOnly: 'Alleen een beheerder kan dit veranderen.',
    channels: 'Per kanaal',
    channelsHint: 'Bij de helft van de tijd waarschuwt Baak, en nog eens als de tijd om is.',
    private: 'Privé, in minuten',
    public: 'Openbaar, in minuten',
    usual: (minutes: number) => `Gewoon: ${minutes} minuten. Laat leeg om dat te houden.`,
    terms: 'Per soort bericht',
    termsHint:
      'In werkdagen: dagen waarop jullie bereikbaar zijn. Een vraag heeft de tijd van het kanaal. Verander je een termijn, dan verandert die ook voor gesprekken die al lopen.',
    complaintConfirm: 'Klacht: bevestigen binnen',
    complaint: 'Klacht: afhandelen binnen',
    other: 'Tip, suggestie, compliment, opmerking: afhandelen binnen',
    days: 'werkdagen',
    mailbox: 'Gedeelde mailbox',
    mailboxHint:
      'Wacht er iemand en heeft niemand Baak open? Dan komt hier een mail: na vijf minuten, en nog eens als de tijd om is. Er staat niets in over de klant.',
    mailboxAddress: 'E-mailadres',
    mailboxNone: 'Er is geen gedeelde mailbox.',
    mailboxSet: 'Er is een gedeelde mailbox.',
    save: 'Bewaar',
    effect: (count: number, capped: boolean) =>
      count === 0
        ? 'Er wacht nu niemand.'
        : `${capped ? 'Meer dan 99' : counted(count, 'gesprek wacht', 'gesprekken wachten')}${capped ? ' gesprekken wachten' : ''} nu. Verander je een tijd, dan ${count === 1 ? 'krijgt het' : 'krijgen ze'} binnen een minuut een nieuwe.`,
    saved: 'Bewaard.',
    savedEffect: (count: number) =>
      `Bewaard. ${counted(count, 'wachtend gesprek krijgt', 'wachtende gesprekken krijgen')} een nieuwe tijd.`,
    notANumber: 'Vul een heel getal in, of laat leeg.',
    tooSmall: 'Vul minstens 1 in.',
    minutesTooBig: 'Vul hoogstens 2400 minuten in. Dat zijn 40 uur.',
    daysTooBig: 'Vul hoogstens 60 werkdagen in.',
    notAnAddress: 'Dit is geen e-mailadres.',
    failed: (why: string) => `Bewaren lukte niet. ${why}`
  },

  screens: {
    title: 'Wachtschermen',
    intro:
      'Een wachtscherm laat op een computer zien hoeveel klanten wachten. Er staan geen namen op. Iedereen met de link kan het zien.',
    name: 'Waar hangt het?',
    namePlaceholder: 'Balie begane grond',
    make: 'Maak een link',
    none: 'Er zijn nog geen wachtschermen.',
    made: 'Open deze link op die computer. Je ziet hem maar één keer.',
    link: 'Link van het wachtscherm',
    copy: 'Kopieer de link',
    copied: 'Gekopieerd.',
    used: (moment: string) => `laatst gebruikt ${moment}`,
    unused: 'nog niet gebruikt',
    revoke: 'Trek in',
    revokeFor: (name: string) => `Trek in: ${name}`,
    revoked: (name: string) => `${name} is ingetrokken. De link laat niets meer zien.`,
    failed: (why: string) => `Dat lukte niet. ${why}`
  },

  screen: {
    title: 'Wachtscherm',
    waiting: (count: number): string => (count === 1 ? 'wacht' : 'wachten'),
    nobody: 'Niemand wacht',
    soon: 'bijna te laat',
    late: 'te laat',
    longest: (duration: string) => `langste wacht: ${duration}`,
    openUntil: (hour: string) => `Open tot ${hour}`,
    opens: (moment: string) => `Weer open: ${moment}`,
    closed: 'Nu gesloten',
    minutes: (count: number) => `${count} min`,
    hours: (hours: number, minutes: number) => `${hours} uur ${minutes} min`,
    updated: (hour: string) => `Bijgewerkt om ${hour}`,
    offline: 'Geen verbinding. De aantallen zijn van eerder.',
    gone: 'Deze link werkt niet meer',
    goneText: 'Vraag een beheerder om een nieuwe link, bij Antwoordtijden.',
    soundOn: 'Zet geluid aan',
    soundOff: 'Zet geluid uit',
    many: 'meer dan 200'
  }
}

import { counted } from '../plural.ts'

/** What is said in a thread besides plain words: files, places, cards, calls. */
export const messages = {
  us: 'de bibliotheek',

  /** one line in the list; what is between [ ] is a name that staff know the thing by */
  preview: {
    image: 'Foto',
    video: 'Video',
    voice: 'Spraakbericht',
    audio: 'Geluid',
    document: 'Document',
    sticker: 'Sticker',
    location: 'Locatie',
    contacts: 'Contact',
    order: 'Bestelling',
    form: 'Ingevuld formulier',
    choice: 'Keuze',
    call: 'Oproep',
    callMissed: 'Gemiste oproep',
    call_permission: 'Antwoord op een belverzoek',
    template: 'Sjabloon',
    system: 'Bericht van WhatsApp',
    group: 'Bericht in een groep',
    placeholder: 'Bestand van vóór de koppeling',
    deleted: 'Bericht verwijderd',
    merged: 'Gaat verder in een ander gesprek',
    unreadable: 'Bericht op de telefoon',
    reacted: (emoji: string) => `Reageerde met ${emoji}`,
    reactionGone: 'Nam een reactie terug',
    withWords: (what: string, words: string) => `${what}: ${words}`
  },
  held: 'Antwoord staat klaar',
  elsewhere: 'Elders beantwoord',
  branch: (name: string) => `via ${name}`,
  system: {
    number_changed: (who: string) => `${who} heeft een nieuw telefoonnummer`,
    user_id_changed: (who: string) => `${who} is dezelfde klant, met een nieuw WhatsApp-account`,
    device_changed: (who: string) => `${who} heeft een ander toestel`,
    other: 'Bericht van WhatsApp',
    handover: 'Samenvatting van wie hiervoor antwoordde'
  },
  forwarded: { once: 'doorgestuurd', often: 'vaak doorgestuurd' },
  standby: 'terwijl een ander dit gesprek had',
  standbyBy: 'beantwoord door een ander systeem',
  imported: 'van vóór de koppeling',
  deleted: {
    patron: 'De klant heeft dit bericht verwijderd.',
    ours: 'Dit bericht is verwijderd op de telefoon van de bibliotheek.'
  },
  edited: {
    word: 'bewerkt',
    show: 'bewerkt: toon eerdere versies',
    title: 'Eerdere versies',
    first: 'Eerst',
    now: 'Nu',
    empty: 'zonder woorden',
    failed: 'Laden lukte niet.'
  },
  reaction: {
    by: (who: string, emoji: string) => `${who}: ${emoji}`,
    list: 'Reacties',
    failed: 'niet aangekomen',
    sending: 'wordt verzonden',
    toOlder: (who: string, emoji: string) => `${who} reageerde met ${emoji} op een ouder bericht`,
    takenBack: (who: string) => `${who} nam een reactie op een ouder bericht terug`
  },
  state: {
    held: 'wacht tot de klant tikt',
    heldUntil: (moment: string) => `De klant krijgt een bericht met een knop. Dit wacht tot ${moment}.`,
    withdraw: 'Haal terug'
  },
  patron: {
    blockedSince: (moment: string) => `Geblokkeerd ${moment}.`,
    blockedCount: (count: number) =>
      count === 0
        ? 'Sindsdien kwam er niets.'
        : `${counted(count, 'bericht', 'berichten')} sindsdien: niet bewaard, niemand las ze.`,
    blockPending: 'WhatsApp wordt gevraagd om ook te blokkeren.',
    blockFailed:
      'Bij WhatsApp zelf lukte blokkeren niet: berichten komen nog binnen, maar worden niet bewaard.',
    noNews: 'Wil geen nieuws van ons via WhatsApp',
    newsAgain: 'Wil weer nieuws via WhatsApp',
    consent: 'Nieuws',
    branch: 'Vestiging'
  },
  events: {
    blocked: (who: string) => `${who} blokkeerde deze klant`,
    blockedAlone: 'deze klant is geblokkeerd',
    unblocked: (who: string) => `${who} hief de blokkade op`,
    unblockedAlone: 'de blokkade is opgeheven',
    handedOver: 'een ander systeem antwoordt nu in dit gesprek',
    takenBack: 'wij antwoorden weer in dit gesprek',
    heldExpired: 'de klant haalde het klaargezette antwoord niet op binnen een week',
    merged: 'de klant kreeg een nieuw nummer of account: dit gesprek gaat verder in het gesprek dat er al was'
  },
  closing: {
    newer: (name: string) =>
      `${name} schreef intussen nog iets. Het gesprek is niet afgerond: lees het eerst.`,
    read: 'Lees het'
  },
  owner: 'Een ander systeem beantwoordt dit gesprek nu. Jij leest mee.',
  summary: 'Samenvatting'
}

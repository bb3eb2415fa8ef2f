import { counted } from '../plural.ts'

/** What files, places, cards and calls say; loaded with the parts that show them. */
export const faces = {
  /** what it is, of someone; also what a picture is called aloud */
  kindOf: {
    image: (who: string) => `Foto van ${who}`,
    sticker: (who: string) => `Sticker van ${who}`,
    video: (who: string) => `Video van ${who}`,
    voice: (who: string) => `Spraakbericht van ${who}`,
    audio: (who: string) => `Geluid van ${who}`,
    document: (who: string) => `Document van ${who}`
  },

  file: {
    /** what kind of file, by its type */
    types: {
      pdf: 'Pdf',
      word: 'Word-document',
      excel: 'Excel-bestand',
      powerpoint: 'PowerPoint',
      text: 'Tekst',
      zip: 'Zip-bestand',
      image: 'Afbeelding',
      audio: 'Geluid',
      video: 'Video',
      calendar: 'Agenda-afspraak',
      contact: 'Visitekaartje',
      other: 'Bestand'
    },
    unnamed: 'Bestand zonder naam',
    save: 'Bewaar',
    saveNamed: (name: string) => `Bewaar ${name}`,
    enlarge: (what: string) => `${what}: toon groot`,
    gif: 'bewegend plaatje',
    cannotShow: 'Je browser kan dit niet tonen. Bewaar het om het te openen.',
    risky: 'Pas op: dit bestand kan je computer beschadigen.',
    riskyTodo: 'Open het alleen als je zeker weet wat het is. Vraag de klant anders om een pdf of foto.',
    riskySave: 'Toch bewaren',
    fetching: (what: string) => `${what} wordt opgehaald`,
    fetchingAgain: (what: string, time: string) =>
      `${what} ophalen lukte nog niet. We proberen het om ${time} opnieuw.`,
    fetchingSoon: (what: string) => `${what} ophalen lukte nog niet. We proberen het straks opnieuw.`,
    again: 'Opnieuw ophalen',
    againFailed: (why: string) => `Opnieuw ophalen lukte niet. ${why}`,
    gone: 'Dit bestand is verwijderd.',
    notHere: (what: string) => `${what} is er niet.`,
    /** key: a reason of workers/attachments/reasons.ts; what is the matter, and what to do */
    reasons: {
      expired: 'WhatsApp bewaart het niet meer. Vraag de klant om het opnieuw te sturen.',
      too_large: 'Het is te groot om op te halen. Bekijk het op de telefoon, of vraag om iets kleiners.',
      wrong_hash: 'Het kwam beschadigd aan. Haal het opnieuw op, of vraag de klant om het opnieuw te sturen.',
      not_found: 'WhatsApp heeft het niet meer. Vraag de klant om het opnieuw te sturen.',
      refused: 'WhatsApp geeft het ons niet. Vraag je beheerder om het kanaal na te kijken.',
      unavailable: 'WhatsApp antwoordt niet. Haal het straks opnieuw op.',
      not_allowed_host: 'Het stond op een plek die we niet vertrouwen. Bekijk het op de telefoon.',
      removed: 'Het is verwijderd.',
      unknown: 'We weten niet waarom. Haal het opnieuw op, of bekijk het op de telefoon.'
    }
  },

  player: {
    play: 'Afspelen',
    pause: 'Pauze',
    position: 'Plaats in de opname',
    at: (now: string, whole: string) => `${now} van ${whole}`,
    speed: (speed: string) => `Snelheid: ${speed} keer`,
    failed: 'Afspelen lukte niet. Bewaar de opname om die te beluisteren.'
  },

  place: { shared: 'Locatie', map: 'Open de kaart', mapHint: 'opent openstreetmap.org in een nieuw tabblad' },
  contact: {
    /** key: as the patron's address book names the number */
    labels: {
      cell: 'mobiel',
      mobile: 'mobiel',
      iphone: 'mobiel',
      home: 'thuis',
      work: 'werk',
      main: 'hoofdnummer'
    } as Record<string, string>,
    own: 'Het eigen nummer van de klant',
    copy: (what: string) => `Kopieer ${what}`,
    copied: 'Gekopieerd.',
    unnamed: 'Contact zonder naam',
    birthday: (day: string) => `Jarig: ${day}`
  },
  choice: {
    button: 'Koos de knop',
    list: 'Koos uit de lijst',
    template_button: 'Tikte op de knop in ons bericht'
  },
  form: { title: 'Ingevuld formulier', empty: 'Er is niets ingevuld.' },
  order: {
    title: 'Bestelling',
    line: (count: number | null, product: string) => (count === null ? product : `${count} × ${product}`)
  },
  call: {
    missed: 'Gemiste oproep',
    missedTodo: 'Bel de klant terug, of antwoord hier.',
    rejected: 'Oproep geweigerd',
    ringing: 'Er wordt gebeld',
    answered: 'In gesprek op de telefoon',
    talked: (minutes: string) => `Gebeld · ${minutes}`,
    talkedUnknown: 'Oproep · duur onbekend',
    out: 'Wij belden de klant',
    outTalked: (minutes: string) => `Wij belden de klant · ${minutes}`,
    outMissed: 'Wij belden de klant · niet opgenomen',
    seconds: (count: number) => counted(count, 'seconde', 'seconden'),
    minutes: (count: number) => counted(count, 'minuut', 'minuten'),
    hours: (hours: number, minutes: number) => `${hours} uur ${minutes} min`
  },
  permission: {
    yes: 'Je mag deze klant bellen via WhatsApp.',
    yesUntil: (moment: string) => `Je mag deze klant bellen via WhatsApp, tot ${moment}.`,
    no: 'Deze klant wil niet gebeld worden via WhatsApp.'
  },
  template: { title: 'Sjabloon', buttons: 'Met de knop', sentAs: (name: string) => `Sjabloon ‘${name}’` },
  referral: {
    ad: 'Kwam via een advertentie',
    post: 'Kwam via een bericht op sociale media',
    other: 'Kwam via een link of QR-code',
    code: (ref: string) => `Code: ${ref}`
  },
  product: (id: string) => `Vraag over product ${id}`,
  group: 'Geschreven in een groep. Antwoord op de telefoon van de bibliotheek.',
  unreadable: 'WhatsApp laat dit bericht alleen op de telefoon zien. Open op de telefoon.',
  unreadableKind: (kind: string) =>
    `WhatsApp laat dit (${kind}) alleen op de telefoon zien. Open op de telefoon.`,
  unreadableKinds: {
    poll: 'een peiling',
    poll_creation: 'een peiling',
    poll_update: 'een stem in een peiling',
    view_once: 'een bericht dat één keer te zien is',
    view_once_message: 'een bericht dat één keer te zien is',
    edit: 'een bewerking',
    event: 'een afspraak',
    event_creation: 'een afspraak',
    keep_in_chat: 'een bewaard bericht',
    pin: 'een vastgezet bericht',
    live_location: 'een live locatie',
    video_note: 'een videoboodschap',
    link_preview: 'een link',
    payment: 'een betaling',
    payment_method: 'een betaling',
    payment_notification: 'een betaling',
    newsletter: 'een kanaalbericht'
  } as Record<string, string>,
  placeholder:
    'Een bestand van vóór de koppeling. Het staat op de telefoon; misschien stuurt WhatsApp het later.'
}

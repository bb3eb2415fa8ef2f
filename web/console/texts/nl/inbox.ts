import { counted } from '../plural.ts'

export const inbox = {
  page: 'Gesprekken',
  closedState: 'Afgerond',

  list: {
    pane: (view: string) => `Lijst: ${view}`,
    search: 'Zoek in gesprekken',
    draft: (text: string) => `Concept: ${text}`,
    ours: (text: string) => `Wij: ${text}`,
    automatic: (text: string) => `Automatisch: ${text}`,
    unread: (count: number) => counted(count, 'ongelezen bericht', 'ongelezen berichten'),
    justIn: 'Net binnen',
    failed: 'Antwoord mislukt',
    uncertain: 'Antwoord onzeker',
    waits: (duration: string) => `Wacht ${duration}`,
    late: (duration: string) => `${duration} te laat`,
    left: (duration: string) => `nog ${duration}`,
    thanks: 'Bedankt',
    yours: 'Jij',
    blocked: 'Geblokkeerd',
    moreFailed: 'Meer gesprekken laden lukte niet.',
    empty: {
      waiting_on_us: {
        title: 'Niemand wacht op ons',
        text: 'Nieuwe vragen verschijnen hier vanzelf. Wie het langst wacht, staat bovenaan.',
        next: 'Bekijk wie op de klant wacht'
      },
      waiting_on_patron: {
        title: 'We wachten op niemand',
        text: 'Als je antwoordt, staat het gesprek hier tot de klant reageert.',
        next: 'Naar wat op ons wacht'
      },
      closed: {
        title: 'Nog niets afgerond',
        text: 'Is een vraag beantwoord? Rond het gesprek af met Afronden of de toets E. Dan staat het hier.',
        next: 'Naar wat op ons wacht'
      },
      mine: {
        title: 'Je hebt nu geen gesprekken',
        text: 'Wie als eerste antwoordt, krijgt het gesprek op naam. Een collega kan er ook een aan je doorgeven.',
        next: 'Naar wat op ons wacht'
      },
      unassigned: {
        title: 'Alles heeft een behandelaar',
        text: 'Gesprekken die nog niemand heeft opgepakt, verschijnen hier.',
        next: 'Naar wat op ons wacht'
      },
      later: {
        title: 'Niets staat op later',
        text: 'Zet een gesprek op later met de toets L. Het komt vanzelf terug.',
        next: 'Naar wat op ons wacht'
      }
    }
  },

  duration: {
    underMinute: 'net',
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} uur`,
    hoursMinutes: (hours: number, minutes: number) => `${hours} uur ${minutes} min`,
    days: (count: number) => counted(count, 'dag', 'dagen')
  },

  channelKinds: {
    whatsapp: 'WhatsApp',
    messenger: 'Messenger',
    instagram: 'Instagram',
    website: 'Websitechat'
  } as Record<string, string>,

  patron: {
    unknown: 'Onbekende klant',
    phoneMasked: (hint: string) => `Nummer ${hint}`,
    panel: 'Klant',
    about: (name: string) => `Over ${name}`,
    details: 'Gegevens',
    phone: 'Telefoon',
    show: 'toon',
    showPhone: 'Toon het telefoonnummer',
    noPhone: 'geen nummer bekend (alleen gebruikersnaam)',
    username: 'Gebruikersnaam',
    channel: 'Kanaal',
    firstSeen: 'Eerste bericht',
    blocked: 'Deze klant is geblokkeerd.',
    earlier: 'Eerder',
    noEarlier: 'Dit is het eerste gesprek met deze klant.',
    earlierNoText: 'Gesprek zonder tekst',
    earlierOpen: 'nog open',
    closedBy: (when: string, name: string) => `${when} · ${name}`
  },

  window: {
    until: (moment: string) => `vrij antwoorden tot ${moment}`,
    untilShort: (moment: string) => `vrij tot ${moment}`,
    leftShort: (duration: string) => `nog ${duration} vrij`,
    left: (duration: string) => `nog ${duration} vrij antwoorden`,
    closed: 'vrij antwoorden kan niet meer',
    closedShort: '24 uur voorbij',
    moment: (day: string, hour: string) => `${day} ${hour}`
  },

  thread: {
    pane: (name: string) => `Gesprek met ${name}`,
    none: 'Kies een gesprek',
    noneText: 'Klik links op een gesprek, of loop met de pijltjes door de lijst.',
    back: 'Terug naar de lijst',
    close: 'Afronden',
    reopen: 'Heropen',
    unread: 'Maak weer ongelezen',
    handOver: 'Geef door',
    handOverTo: 'Geef dit gesprek aan',
    findColleague: 'Zoek een collega',
    noColleague: 'Geen collega met die naam.',
    toMe: (name: string) => `Aan mij (${name})`,
    toNobody: 'Van niemand',
    takes: 'behandelt dit nu',
    assigned: (name: string) => `Bij ${name}`,
    thanked: 'Bedankt gezegd: er loopt geen tijd.',
    reopenAnyway: 'Toch heropenen',
    log: (name: string) => `Berichten met ${name}`,
    newMessages: 'Nieuwe berichten',
    newBelow: (count: number) => counted(count, 'nieuw bericht', 'nieuwe berichten'),
    earlier: 'Eerdere berichten laden',
    earlierFailed: 'Eerdere berichten laden lukte niet.',
    gone: 'Dit gesprek is er niet (meer)',
    goneText:
      'Het is verwijderd volgens de bewaartermijn, of je hebt er geen toegang toe. Er is niets van jou verloren.',
    toList: 'Terug naar de lijst',
    announce: (name: string, text: string) => `${name}: ${text}`
  },

  acts: {
    closed: (name: string) => `Gesprek met ${name} afgerond.`,
    takenByColleague: (who: string) => `${who} behandelt dit gesprek nu.`,
    closeFailed: (why: string) => `Afronden lukte niet. ${why}`,
    reopenFailed: (why: string) => `Heropenen lukte niet. ${why}`,
    assignFailed: (why: string) => `Doorgeven lukte niet. De behandelaar is dezelfde als eerst. ${why}`,
    unreadFailed: (why: string) => `Ongelezen maken lukte niet. ${why}`,
    assigned: (name: string) => `Doorgegeven aan ${name}.`,
    taken: 'Dit gesprek is nu van jou.',
    released: 'Dit gesprek is nu van niemand.'
  },

  events: {
    closed: (who: string) => `afgerond door ${who}`,
    closedAlone: 'vanzelf afgerond',
    reopened: (who: string) => `heropend door ${who}`,
    reopenedAlone: 'weer open door een nieuw bericht',
    took: (who: string) => `${who} nam dit gesprek`,
    assigned: (who: string, to: string) => `${who} gaf dit gesprek aan ${to}`,
    assignedAlone: (to: string) => `dit gesprek ging naar ${to}`,
    givenBack: (who: string) => `${who} gaf dit gesprek terug: het is van niemand`,
    givenBackAlone: 'dit gesprek is weer van niemand',
    you: 'jij',
    youObject: 'jou',
    formerColleague: 'een oud-collega'
  },

  message: {
    from: (who: string) => `Van ${who}`,
    fromUs: (who: string) => `Van ${who} (bibliotheek)`,
    fromYou: 'Van jou',
    note: (who: string) => `Notitie van ${who}`,
    noteYours: 'Notitie van jou',
    noteOnly: 'alleen voor collega’s',
    automatic: 'automatisch bericht',
    phoneApp: 'via de telefoon van de bibliotheek',
    quoted: (who: string) => `Antwoord op ${who}`,
    quotedUs: 'Antwoord op ons bericht',
    quotedGone: 'Het bericht is er niet meer.',
    reply: 'Antwoord hierop',
    retry: 'Opnieuw',
    resend: 'Opnieuw sturen',
    holdAgain: 'Zet opnieuw klaar',
    remove: 'Verwijderen',
    undo: 'Ongedaan maken',
    states: {
      sending: 'wordt verzonden',
      waitingOffline: 'wacht op verbinding',
      saving: 'wordt bewaard',
      waiting: 'wacht',
      sent: (time: string) => `verzonden ${time}`,
      delivered: (time: string) => `${time} · bezorgd`,
      read: (time: string) => `${time} · gelezen`,
      failed: (why: string) => `mislukt: ${why}`,
      notAccepted: 'dit lukte nu niet',
      checking: 'onzeker: we kijken of het is aangekomen',
      uncertain: 'Mogelijk niet verzonden. Kijk op de telefoon of vraag het.',
      resent: 'opnieuw verstuurd'
    }
  },

  composer: {
    pane: 'Antwoord schrijven',
    modes: 'Wat schrijf je?',
    reply: 'Antwoord',
    note: 'Notitie',
    replyTo: (name: string) => `Antwoord aan ${name}`,
    noteFor: 'Notitie voor collega’s',
    replyPlaceholder: (name: string) => `Schrijf aan ${name}`,
    notePlaceholder: 'Alleen collega’s lezen dit',
    send: 'Verstuur',
    saveNote: 'Bewaar notitie',
    noteHint: 'De klant ziet dit niet',
    quoting: (who: string) => `Je antwoordt op ${who}`,
    quotingUs: 'Je antwoordt op ons bericht',
    removeQuote: 'Antwoord los van dit bericht',
    length: (used: number, most: number) => `${used} van ${most} tekens`,
    notKept: 'Te lang om te bewaren.',
    tooLong: (over: number) =>
      `${counted(over, 'teken', 'tekens')} te lang. Kort het in of stuur twee berichten.`,
    quick: 'Snelantwoord',
    enterHint: 'Enter verstuurt, Shift+Enter geeft een nieuwe regel',
    undone: 'Je bericht is niet verstuurd. De tekst staat weer in het schrijfvak.',
    undoLate: 'Terughalen lukte niet meer: het bericht is al onderweg.',
    undoFailed: (why: string) => `Terughalen lukte niet. ${why}`,
    viewer:
      'Je kijkt mee. Met jouw rol kun je niet antwoorden of notities schrijven. Vraag je coördinator als dat wel moet.',
    trainee:
      'Met jouw rol kun je nog geen antwoord versturen. Schrijf een notitie, of vraag een collega om te antwoorden.',
    closedWindow: {
      title: 'Je kunt nu geen gewoon antwoord sturen',
      note: 'Schrijf een notitie',
      waits: 'Schrijft de klant weer, dan kun je hier gewoon antwoorden.'
    },
    blocked: {
      title: 'Deze klant is geblokkeerd',
      why: 'Je kunt niet antwoorden zolang de blokkade er is. Een notitie schrijven kan wel.'
    },
    disconnected: {
      title: 'Dit kanaal is niet verbonden',
      why: 'Er kan nu niets verstuurd worden. Vraag je beheerder om het kanaal opnieuw te verbinden.'
    }
  },

  quick: {
    label: 'Snelantwoorden',
    found: (count: number) => counted(count, 'snelantwoord', 'snelantwoorden'),
    none: (query: string) => `Geen snelantwoord met ‘${query}’.`,
    noneHint: 'Typ verder, of druk op Esc. Je tekst blijft staan.',
    loading: 'Snelantwoorden laden…',
    failed: 'Snelantwoorden laden lukte niet.',
    voice: 'Aanspreken met',
    voices: { je: 'je', u: 'u', en: 'English' },
    onlyJe: 'alleen met je',
    keys: '↑ ↓ kiezen · Enter invoegen · Esc sluiten'
  }
}

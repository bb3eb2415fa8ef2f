/** Loaded with the parts that show it: the channel page, templates, and what one does now and then. */
import { counted, plural } from '../plural.ts'

export const channels = {
  broken: {
    broken: (name: string) => `${name}: versturen lukt nu niet. Meta geeft Baak geen toegang meer.`,
    safe: 'Berichten komen gewoon binnen. Wat je stuurt, wacht.',
    askAdmin: 'Je coördinator of beheerder kan dit oplossen.',
    fix: 'Laat de beheerder de toegang vernieuwen en probeer het dan opnieuw.',
    fixSelf: 'Vul een nieuw token in, of probeer het opnieuw.',
    newToken: 'Nieuw token',
    resume: 'Opnieuw proberen',
    resumed: (name: string) => `${name} probeert het weer. Wat wachtte, gaat nu weg.`,
    resumeFailed: (why: string) => `Het lukt nog niet. ${why}`
  },

  held: {
    title: 'De 24 uur zijn voorbij',
    how: 'De klant krijgt eerst een kort bericht met de knop ‘Lees antwoord’. Tikt de klant, dan gaat je antwoord meteen mee.',
    howAgain:
      'Er gaat al een kort bericht naar de klant. Tikt de klant daarop, dan gaat alles mee wat klaarstaat.',
    send: 'Zet klaar en stuur bericht',
    sendAgain: 'Zet erbij',
    other: 'Kies een ander sjabloon',
    waiting: (count: number) => counted(count, 'antwoord staat klaar', 'antwoorden staan klaar'),
    show: 'Bekijk',
    orCall: 'Of bel:',
    notCollected:
      'Een antwoord dat klaarstond, is een week lang niet opgehaald. Het is niet verstuurd. Bel de klant, of zet het opnieuw klaar.',
    noTemplate: 'Er is geen goedgekeurd sjabloon om de klant te waarschuwen.',
    noTemplateAsk: 'Je beheerder kan dat regelen op de pagina Kanalen.',
    noTemplateSolve: 'Kijk op de pagina Kanalen wat er met de sjablonen is.',
    toChannels: 'Naar Kanalen',
    failed: 'De sjablonen laden lukte niet.'
  },
  cost: {
    free: (used: string, free: string) =>
      `Je antwoord zelf is gratis: van de ${free} gratis berichten deze maand zijn er ${used} gebruikt.`,
    template: (price: string) => `Dit korte bericht kost ongeveer ${price}.`,
    templateFree: 'Dit korte bericht kost niets.',
    templateUnknown:
      'Wat dit korte bericht kost, weten we niet: er is geen prijs bekend voor het land van de klant.',
    templateNoNumber:
      'Wat dit korte bericht kost, weten we niet: we kennen het nummer van deze klant niet, alleen de gebruikersnaam.',
    answer: (price: string) => `Je antwoord zelf kost ongeveer ${price}: de gratis berichten zijn op.`,
    answerFree: 'Je antwoord zelf kost niets.',
    answerUnknown: 'De gratis berichten zijn op. Wat je antwoord zelf kost, weten we niet.',
    next: (price: string) =>
      `Elk bericht kost ongeveer ${price}: de gratis berichten van deze maand zijn op.`,
    nextFree: (used: string, free: string) =>
      `Gratis: deze maand zijn er ${used} van ${free} berichten gebruikt.`,
    nextNothing: 'Een bericht kost niets.',
    nextUnknown: 'De gratis berichten van deze maand zijn op. Wat een bericht kost, weten we niet.',
    chosen: (price: string) => `Dit sjabloon kost ongeveer ${price}.`,
    chosenFree: 'Dit sjabloon kost niets.',
    chosenUnknown:
      'Wat dit sjabloon kost, weten we niet: er is geen prijs bekend voor het land van de klant.',
    chosenNoNumber:
      'Wat dit sjabloon kost, weten we niet: we kennen het nummer van deze klant niet, alleen de gebruikersnaam.',
    under: (price: string) => `minder dan ${price}`
  },
  templates: {
    title: 'Sjablonen',
    choose: 'Kies een sjabloon',
    intro:
      'Een sjabloon mag je sturen als de 24 uur voorbij zijn. De klant kan daarna gewoon terugschrijven.',
    search: 'Zoek een sjabloon',
    none: 'Nog geen sjablonen',
    noneText: 'Sjablonen komen van Meta. Na Ververs staan ze hier.',
    noneFound: 'Geen sjabloon met dat woord.',
    /** of our own templates: how it stands in the text, and what is asked for */
    fields: {
      first_name: ['voornaam', 'Voornaam van de klant'],
      moment: ['moment', 'Wanneer hoort de klant uiterlijk van ons? Zoals: donderdag om 12.00 uur'],
      branch: ['vestiging', 'In welke vestiging? Zoals: de Centrale'],
      until: ['datum', 'Tot wanneer kan de klant het ophalen? Zoals: zaterdag 5 december'],
      count: ['aantal', 'Hoeveel titels? Zoals: 3'],
      before: ['datum', 'Vóór wanneer moeten ze terug zijn? Zoals: zaterdag 5 december']
    } satisfies Record<string, [place: string, label: string]>,
    field: (place: number) => `Wat staat er bij [${place}]?`,
    preview: 'Dit leest de klant',
    send: 'Verstuur sjabloon',
    back: 'Ander sjabloon',
    cannot: 'Kan nu niet verstuurd worden',
    faults: {
      parameter_count: 'Vul alle velden in.',
      parameter_empty: 'Vul dit veld in.',
      parameter_spaces: 'Geen nieuwe regel of veel spaties achter elkaar.',
      template_too_long: 'De hele tekst is te lang. Maak een veld korter.'
    },
    refresh: 'Ververs',
    refreshed: 'De sjablonen zijn bijgewerkt.',
    refreshFailed: (why: string) => `Verversen lukte niet. ${why}`,
    button: (words: string) => `Knop: ${words}`,
    states: {
      APPROVED: 'goedgekeurd',
      ACTIVE: 'goedgekeurd',
      REINSTATED: 'weer goedgekeurd',
      FLAGGED: 'goedgekeurd, met een waarschuwing',
      PENDING: 'wacht op Meta',
      IN_APPEAL: 'bezwaar loopt',
      REJECTED: 'afgewezen',
      PAUSED: 'gepauzeerd',
      DISABLED: 'uitgezet',
      PENDING_DELETION: 'wordt verwijderd',
      DELETED: 'verwijderd',
      LIMIT_EXCEEDED: 'te veel sjablonen',
      UNKNOWN: 'nog niet bekend'
    } as Record<string, string>,
    /** how patrons take it, in Meta's eyes; what Meta does not know yet is left out */
    qualities: {
      GREEN: 'oordeel van Meta: goed',
      YELLOW: 'oordeel van Meta: matig',
      RED: 'oordeel van Meta: slecht'
    } as Record<string, string>,
    otherState: 'kan niet verstuurd worden',
    /** what a state means when Meta told no reason */
    means: {
      PAUSED: 'Klanten blokkeerden of meldden dit bericht. Meta pauzeert het een paar uur.',
      REJECTED: 'Meta noemt geen reden. Pas de woorden aan en dien het opnieuw in.',
      DISABLED:
        'Te veel klanten blokkeerden of meldden dit bericht. Maak een nieuw sjabloon met andere woorden.',
      FLAGGED: 'Klanten blokkeren of melden dit bericht. Gaat het zo door, dan pauzeert Meta het.',
      PENDING: 'Meta kijkt er nog naar. Dat duurt een paar minuten tot een dag.',
      IN_APPEAL: 'Meta kijkt er opnieuw naar.'
    } as Record<string, string>,
    why: (reason: string) => `Waarom: ${reason}`,
    reasons: {
      NONE: 'Meta noemt geen reden.',
      INCORRECT_CATEGORY:
        'De soort klopt niet volgens Meta. Dien het in als reclame, of haal reclame uit de tekst.',
      INVALID_FORMAT: 'De opmaak klopt niet volgens Meta. Kijk de velden {{1}}, {{2}} na.',
      ABUSIVE_CONTENT: 'Meta vindt de tekst niet toelaatbaar.',
      TAG_CONTENT_MISMATCH: 'De taal of soort past niet bij de tekst.',
      SCAM: 'Meta vindt dat de tekst op oplichting lijkt.',
      PROMOTIONAL: 'Meta leest dit als reclame.',
      LOW_QUALITY: 'Te veel klanten blokkeerden dit bericht of klaagden erover.',
      FIRST_PAUSE: 'Klanten blokkeerden of meldden dit bericht. Meta pauzeert het drie uur.',
      SECOND_PAUSE:
        'Klanten blokkeerden of meldden dit bericht opnieuw. Meta pauzeert het zes uur. Daarna zet Meta het uit.',
      RATE_LIMITING_PAUSE: 'Er gingen er te veel tegelijk. Meta pauzeert het even.',
      DISABLED:
        'Te veel klanten blokkeerden of meldden dit bericht. Maak een nieuw sjabloon met andere woorden.',
      unsupported: 'Dit sjabloon heeft meer dan tekst, bijvoorbeeld een foto. Dat kan Baak nog niet sturen.'
    } as Record<string, string>,
    categories: {
      UTILITY: 'dienst',
      MARKETING: 'reclame',
      AUTHENTICATION: 'inlogcode',
      SERVICE: 'antwoord'
    } as Record<string, string>
  },
  search: {
    title: 'Zoeken',
    label: 'Zoek op naam, nummer of woord',
    hint: 'Typ minstens twee tekens. Je zoekt in alle berichten die we nog bewaren.',
    messages: 'Berichten',
    patrons: 'Klanten',
    none: (text: string) => `Niets gevonden voor ‘${text}’`,
    noneText: 'Probeer een ander woord, een deel van de naam of de laatste cijfers van het nummer.',
    found: (messages: number, patrons: number) =>
      `${counted(messages, 'bericht', 'berichten')} en ${counted(patrons, 'klant', 'klanten')} gevonden`,
    many: (count: number) => `De nieuwste ${count} staan hier. Zoek preciezer voor de rest.`,
    noConversation: 'geen gesprek bewaard',
    us: 'wij'
  },
  files: {
    list: 'Bestanden bij je antwoord',
    uploading: (percent: number) => `${percent}% geladen`,
    ready: 'klaar om te versturen',
    noConnection: 'Geen verbinding. Het bestand staat nog hier.',
    failed: (why: string) => `Toevoegen lukte niet. ${why}`,
    retry: 'Opnieuw',
    remove: (name: string) => `${name} weghalen`,
    asDocument: 'gaat als document',
    refused: {
      too_large: (names: string, count: number) =>
        `${names} ${plural(count, 'is', 'zijn')} te groot. WhatsApp neemt bestanden aan tot 100 MB.`,
      risky: (names: string, count: number) =>
        `${names} ${plural(count, 'kan', 'kunnen')} niet mee: dit soort bestand kan schade doen op de telefoon of computer van de klant. Stuur een pdf of een foto.`,
      too_many: (names: string, count: number) =>
        `${names} ${plural(count, 'kan', 'kunnen')} er niet bij: je stuurt hoogstens 10 bestanden tegelijk.`,
      empty: (names: string, count: number) =>
        `${names} ${plural(count, 'is', 'zijn')} leeg. Kijk ${plural(count, 'het bestand', 'de bestanden')} na en kies opnieuw.`
    },
    more: (count: number) => `nog ${counted(count, 'bestand', 'bestanden')}`,
    thisOne: 'Dit bestand'
  },
  react: {
    title: 'Reageer',
    with: (emoji: string) => `Reageer met ${emoji}`,
    takeBack: (emoji: string) => `Haal ${emoji} weg`,
    other: 'Andere emoji',
    place: 'Plaats',
    notOne: 'Kies één emoji.',
    failed: (why: string) => `Reageren lukte niet. ${why}`
  },
  collision: {
    title: (who: string) => `${who} antwoordde net`,
    send: 'Toch versturen',
    edit: 'Aanpassen',
    discard: 'Weggooien',
    discarded: 'Je tekst is weggegooid.'
  },
  block: {
    action: 'Blokkeer deze klant',
    undo: 'Deblokkeer',
    count: (count: number) => `${counted(count, 'bericht', 'berichten')} sindsdien, niet bewaard.`,
    blocked: (name: string) => `${name} is geblokkeerd.`,
    unblocked: (name: string) => `${name} kan weer schrijven.`,
    failed: (why: string) => `Blokkeren lukte niet. ${why}`,
    unblockFailed: (why: string) => `Deblokkeren lukte niet. ${why}`,
    title: (name: string) => `${name} blokkeren`,
    counted: 'Wat de klant nog stuurt, tellen we. We bewaren het niet en jij ziet het niet.',
    meta: 'We vragen Meta om het nummer ook te blokkeren. Dan komt er niets meer binnen.',
    kept: 'Dit gesprek wordt afgerond: niemand hoeft nog te antwoorden. Het blijft staan bij Afgerond.',
    back: 'Je kunt de klant altijd weer deblokkeren. Wat intussen geschreven is, komt niet terug.',
    confirm: 'Blokkeer',
    cancel: 'Niet blokkeren'
  },
  page: {
    title: 'Kanalen',
    intro: 'Waar klanten je bereiken, hoe het daarmee gaat en wat het kost.',
    none: 'Nog geen kanaal',
    noneText: 'Hier komt het WhatsApp-nummer van je bibliotheek. De beheerder van de dienst verbindt het.',
    working: 'werkt',
    broken: 'versturen lukt niet',
    disconnected: 'niet verbonden',
    disconnectedText:
      'Er komt niets binnen en er gaat niets uit. Vraag je beheerder om het opnieuw te verbinden.',
    number: 'Nummer',
    quality: 'Oordeel van Meta',
    qualities: {
      GREEN: 'goed',
      YELLOW: 'matig: klanten blokkeren of melden berichten',
      RED: 'slecht: Meta kan het nummer beperken',
      UNKNOWN: 'nog niet bekend',
      NA: 'nog niet bekend'
    } as Record<string, string>,
    limit: 'Nieuwe gesprekken per dag',
    limits: {
      TIER_50: 'hoogstens 50',
      TIER_250: 'hoogstens 250',
      TIER_1K: 'hoogstens 1.000',
      TIER_2K: 'hoogstens 2.000',
      TIER_10K: 'hoogstens 10.000',
      TIER_100K: 'hoogstens 100.000',
      TIER_UNLIMITED: 'zoveel je wilt'
    } as Record<string, string>,
    unknown: 'nog niet bekend',
    month: 'Gratis berichten deze maand',
    monthUsed: (used: string, free: string) => `${used} van ${free}`,
    monthNext: (price: string) => `Daarna kost een antwoord ongeveer ${price}.`,
    monthOver: (price: string) => `De gratis berichten zijn op. Een antwoord kost nu ongeveer ${price}.`,
    monthOverUnknown: 'De gratis berichten zijn op. De prijs van een antwoord is niet bekend.',
    estimate: 'Onze telling; de rekening van Meta telt.',
    usageFailed: 'De telling laden lukte niet.',
    settings: 'Wat de klant merkt',
    readReceipts: 'Leesbevestiging sturen',
    readReceiptsText:
      'De klant ziet blauwe vinkjes zodra een collega het gesprek leest, ook als er nog geen antwoord is.',
    typing: '‘typt…’ tonen',
    typingText:
      'De klant ziet dat iemand schrijft. Meta zet er meteen blauwe vinkjes bij, ook als leesbevestiging uit staat.',
    settingsAdmin: 'Alleen een beheerder kan dit veranderen.',
    settingsFailed: (why: string) => `Bewaren lukte niet. De instelling is zoals eerst. ${why}`,
    news: 'Nieuws van Meta',
    newsNone: 'Meta heeft niets te melden',
    newsNoneText: 'Verandert er iets aan het nummer, het account of een sjabloon, dan staat het hier.',
    newsFailed: 'Het nieuws laden lukte niet.',
    severities: { info: 'ter informatie', warn: 'let op', critical: 'los dit op' }
  },
  token: {
    title: 'Nieuw token',
    where:
      'Met een token geeft Meta Baak toegang tot dit nummer. Werkt het niet meer, vraag dan een nieuw token aan de beheerder van de dienst of aan je bibliotheekvereniging.',
    label: 'Token van Meta',
    hint: 'Na het bewaren kan niemand het meer lezen. Antwoorden die wachten, gaan dan meteen weg.',
    save: 'Bewaar token',
    saved: (name: string) => `Het nieuwe token van ${name} is bewaard. Wat wachtte, gaat nu weg.`,
    failed: (why: string) => `Bewaren lukte niet. Het oude token is er nog. ${why}`,
    fix: 'Vul hieronder een nieuw token in; wat wacht, gaat dan weg.',
    faults: {
      empty: 'Plak hier het token.',
      spaces: 'In een token staan geen spaties. Kopieer het opnieuw, zonder tekst eromheen.',
      short: 'Dit is te kort voor een token. Kopieer het helemaal.',
      long: 'Dit is te lang voor een token. Kopieer alleen het token.'
    }
  },
  news: {
    /** what Meta's own word in a sentence means */
    values: {
      GREEN: 'goed',
      YELLOW: 'matig',
      RED: 'slecht',
      UNKNOWN: 'nog niet bekend',
      APPROVED: 'goedgekeurd',
      REJECTED: 'afgewezen',
      DECLINED: 'afgewezen',
      REVOKED: 'ingetrokken',
      DEFERRED: 'uitgesteld',
      PENDING: 'in behandeling',
      MARKETING: 'reclame',
      UTILITY: 'dienst',
      AUTHENTICATION: 'inlogcode',
      FLAGGED: 'onder toezicht',
      UNFLAGGED: 'weer in orde',
      UPGRADE: 'beter',
      DOWNGRADE: 'slechter',
      ONBOARDING: 'nieuw nummer',
      THROUGHPUT_UPGRADE: 'sneller',
      RESERVED: 'gereserveerd',
      DELETED: 'verwijderd',
      ENABLED: 'aangezet',
      DISABLED: 'uitgezet',
      DRAFT: 'concept',
      PUBLISHED: 'gepubliceerd',
      DEPRECATED: 'vervallen',
      BLOCKED: 'geblokkeerd',
      THROTTLED: 'afgeremd',
      ARCHIVED: 'gearchiveerd',
      FAILED: 'mislukt',
      VERIFIED: 'bevestigd',
      DISCARDED: 'afgewezen'
    } as Record<string, string>,
    says: (words: string) => `Meta zegt: ${words}`,
    unknown: 'onbekend',
    /** what to do, when it is no good news; key: a word of `WHAT`, for sentences that do not say it */
    todo: {
      account_reviewed: 'Kijk in het beheer van Meta waarom, en maak zo nodig bezwaar.',
      account_alert: 'Kijk in het beheer van Meta wat er nodig is.',
      partner_certification: 'Kijk in het beheer van Meta wat er nodig is.',
      number_quality: 'Stuur alleen wat klanten verwachten, dan wordt het oordeel weer beter.',
      number_name: 'Kies in het beheer van Meta een andere naam.',
      number_username: 'Kies in het beheer van Meta een andere gebruikersnaam.',
      pin_reset: 'Was jij het niet, of een collega? Meld het de beheerder van de dienst.',
      template_rejected: 'Pas de tekst aan in het beheer van Meta en dien het opnieuw in.',
      template_paused: 'Kies zolang een ander sjabloon.',
      template_flagged: 'Pas de tekst aan, of stuur het alleen aan wie het verwacht.',
      template_disabled: 'Kies een ander sjabloon.',
      template_quality: 'Pas de tekst aan, of stuur het alleen aan wie het verwacht.',
      template_category: 'Klopt dat niet? Maak bezwaar in het beheer van Meta.',
      form_trouble: 'Vraag wie het formulier maakte om het na te kijken.',
      form_warning: 'Vraag wie het formulier maakte om het na te kijken.',
      number_error: 'Komt dit vaker? Meld het de beheerder van de dienst.',
      history_refused: 'Kijk oude berichten na op de telefoon.',
      other: 'Kijk in het beheer van Meta wat er is.'
    } as Record<string, string>,
    /** key: a word of `WHAT` in workers/platforms/whatsapp/news.ts */
    sentences: {
      account_deleted:
        'Meta heeft het account verwijderd. Er kan niets meer verstuurd worden. Neem contact op met de beheerder van de dienst.',
      account_disabled:
        'Meta heeft het account uitgezet. Er kan niets meer verstuurd worden. Je kunt bij Meta bezwaar maken.',
      account_reinstated: 'Meta heeft het account weer aangezet.',
      account_restricted: 'Meta heeft het account beperkt. Kijk in het beheer van Meta wat er nog kan.',
      account_violation:
        'Meta vindt dat het account een regel brak. Kijk in het beheer van Meta welke, en maak zo nodig bezwaar.',
      account_verified: 'Meta heeft de bibliotheek als organisatie bevestigd.',
      account_offboarded: 'De koppeling met dit account is beëindigd. Verbind het kanaal opnieuw.',
      account_reconnected: 'Het account is weer gekoppeld.',
      account_reviewed: 'Meta heeft het account beoordeeld: {decision}.',
      account_alert: 'Meta waarschuwt over het account.',
      partner_added: 'Er is een partner aan het account gekoppeld.',
      partner_removed:
        'Baak is van het account losgemaakt. Er komt niets meer binnen. Verbind het kanaal opnieuw.',
      partner_app_installed: 'Een app van een partner is aan het account gekoppeld.',
      partner_app_uninstalled:
        'De app is van het account losgemaakt. Er komt niets meer binnen. Verbind het kanaal opnieuw.',
      partner_certification: 'Meta vraagt een bevestiging van de organisatie: {status}.',
      ad_account_linked: 'Er is een advertentieaccount gekoppeld.',
      terms_signed: 'De voorwaarden van Meta zijn geaccepteerd.',
      country_changed: 'Het land van het account is nu {country}.',
      prices_changed: 'Meta verandert wat berichten kosten.',
      limits_changed: 'Het aantal nieuwe gesprekken per dag is nu {limit}.',
      settings_changed: 'Instellingen van het nummer zijn veranderd.',
      number_quality: 'Meta beoordeelt het nummer opnieuw: {event}. Nieuwe gesprekken per dag: {limit}.',
      number_name: 'De naam ‘{name}’ is beoordeeld: {decision}.',
      number_username: 'De gebruikersnaam {username} is beoordeeld: {decision}.',
      pin_changed:
        'De pincode van het nummer is veranderd. Was jij het niet, of een collega? Meld het de beheerder van de dienst.',
      pin_reset_requested:
        'Iemand vroeg om de pincode van het nummer te vervangen. Was jij het niet, of een collega? Meld het de beheerder van de dienst.',
      pin_reset: 'De pincode van het nummer is vervangen.',
      template_approved: 'Sjabloon ‘{template}’ is goedgekeurd.',
      template_rejected: 'Sjabloon ‘{template}’ is afgewezen.',
      template_pending: 'Sjabloon ‘{template}’ wacht op een oordeel van Meta.',
      template_paused: 'Sjabloon ‘{template}’ is gepauzeerd: klanten blokkeerden of meldden het.',
      template_flagged: 'Sjabloon ‘{template}’ kreeg een waarschuwing. Het kan straks gepauzeerd worden.',
      template_disabled: 'Sjabloon ‘{template}’ is uitgezet en kan niet meer verstuurd worden.',
      template_deleted: 'Sjabloon ‘{template}’ is verwijderd.',
      template_status: 'Sjabloon ‘{template}’ heeft een nieuwe staat: {status}.',
      template_quality: 'Het oordeel over sjabloon ‘{template}’ is nu {quality}.',
      template_category: 'Sjabloon ‘{template}’ valt nu onder {category}. Dat kan de prijs veranderen.',
      template_changed: 'De tekst van sjabloon ‘{template}’ is veranderd.',
      form_status: 'Een formulier heeft een nieuwe staat: {status}.',
      form_trouble: 'Een formulier werkt niet goed.',
      form_warning: 'Een formulier verloopt binnenkort.',
      payment_settings: 'De betaalinstellingen zijn veranderd.',
      payment_status: 'Er is nieuws over een betaling: {status}.',
      ad_result: 'Meta telde resultaten van een advertentie.',
      link_clicked: 'Een klant klikte op een link in een bericht.',
      number_error: 'WhatsApp meldde een fout bij dit nummer: {title}.',
      history_refused:
        'Oude berichten van de telefoon komen niet mee: op de telefoon is daar geen toestemming voor gegeven.',
      history_done: 'De oude berichten van de telefoon zijn binnen.',
      group_changed: 'Er veranderde iets aan een groep op de telefoon.',
      other: 'Meta meldde een verandering die Baak nog niet kent.'
    } as Record<string, string>
  }
}

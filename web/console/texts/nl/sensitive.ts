import { listed } from '../listed.ts'

/** What is said about personal data in messages; loaded with the parts that show it. */
export const sensitive = {
  /** each kind, as it stands in a sentence */
  kinds: {
    bsn: 'BSN',
    iban: 'rekeningnummer',
    payment_card: 'betaalkaart',
    library_card: 'pasnummer',
    pin: 'pincode',
    document: 'nummer van een identiteitsbewijs',
    birth_date: 'geboortedatum',
    address: 'adres',
    phone: 'telefoonnummer',
    email: 'e-mailadres',
    residence: 'woonplaats'
  },

  marks: {
    masked: (kinds: string[]) => `Verborgen voordat iemand het kon lezen: ${listed(kinds, 'en')}.`,
    found: (kinds: string[]) => `Let op, persoonlijke gegevens: ${listed(kinds, 'en')}.`,
    guessed: (kinds: string[]) => `Misschien persoonlijke gegevens: ${listed(kinds, 'en')}.`,
    hide: (kind: string) => `Verberg ${kind}`,
    other: 'Verberg iets anders',
    hidden: 'Verborgen. Het is overal weg, ook uit het zoeken.',
    hideFailed: (why: string) => `Verbergen is niet gelukt. ${why}`
  },

  hide: {
    title: 'Verberg een stuk van het bericht',
    how: 'Selecteer wat weg moet. Het verdwijnt overal uit dit bericht en komt niet terug.',
    text: 'Tekst van het bericht',
    which: 'Bericht',
    menu: 'Verberg gegevens',
    none: 'Selecteer eerst een stuk tekst.',
    act: 'Verberg selectie',
    cancel: 'Annuleer'
  },

  photo: {
    remove: 'Verwijder dit bestand',
    removed: 'Verwijderd. Het bestand komt niet terug.',
    failed: (why: string) => `Verwijderen is niet gelukt. ${why}`
  },

  composer: {
    asks: (kinds: string[]) => `Je vraagt om: ${listed(kinds, 'en')}.`,
    contains: (kinds: string[]) => `In je antwoord staat: ${listed(kinds, 'en')}.`,
    why: 'WhatsApp is daar niet veilig genoeg voor. Vraag de klant liever om te bellen of langs te komen.',
    residence: 'Alleen de plaats mag je vragen, geen straat of huisnummer.',
    refuse: 'Je bibliotheek wil dat dit niet via WhatsApp gaat. Haal het uit je antwoord.',
    title: 'Eerst even nalezen',
    edit: 'Pas aan',
    send: 'Verstuur toch',
    received: 'De klant stuurde persoonlijke gegevens.',
    suggest: 'Zet antwoord klaar: liever bellen'
  },

  settings: {
    title: 'Persoonlijke gegevens',
    intro: 'Wat gebeurt er met een BSN, rekeningnummer of pincode in een bericht.',
    mask: 'Verberg meteen bij binnenkomst',
    maskText:
      'BSN, rekeningnummer, betaalkaart en pas met pincode worden verborgen voordat iemand het bericht ziet. Het nummer wordt niet bewaard.',
    outbound: 'Vraagt een medewerker om zulke gegevens',
    warn: 'Waarschuw, de medewerker mag het toch versturen',
    refuse: 'Verstuur het niet',
    pattern: 'Zo zien jullie pasnummers eruit',
    patternText:
      'Zet een # voor elk cijfer dat per pas anders is, zoals 29########. Leeg: alleen met een woord als “pasnummer” erbij.',
    pin: 'Cijfers van de pincode',
    pinText: 'Van 4 tot 8. Leeg: 4, 5 of 6 cijfers.',
    save: 'Bewaar',
    saved: 'Bewaard.',
    failed: (why: string) => `Bewaren is niet gelukt. ${why}`,
    admin: 'Alleen een beheerder kan dit wijzigen.'
  }
}

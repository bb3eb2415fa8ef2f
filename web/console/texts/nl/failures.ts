/** Key: a reason of workers/meta/reasons.ts; what is the matter, and what to do. Comes with the first message that failed. */
export const failures = {
  token_invalid: [
    'Baak mag niet meer bij dit WhatsApp-nummer',
    'Vraag je beheerder om het kanaal opnieuw te verbinden.'
  ],
  permission_missing: [
    'Baak mist een toestemming van Meta',
    'Vraag je beheerder om het kanaal na te kijken.'
  ],
  account_restricted: [
    'Meta heeft het account van de bibliotheek beperkt',
    'Vraag je beheerder om het account na te kijken.'
  ],
  setup_problem: [
    'dit nummer is bij Meta nog niet goed ingesteld',
    'Vraag je beheerder om het kanaal na te kijken.'
  ],
  no_whatsapp: ['dit nummer heeft geen WhatsApp', 'Bel de klant, of vraag om een ander nummer.'],
  window_closed: [
    'de klant schreef langer dan 24 uur geleden',
    'Bel de klant, of wacht tot die weer schrijft.'
  ],
  patron_blocked: ['deze klant is geblokkeerd', 'Hef de blokkade op om te antwoorden.'],
  channel_disconnected: [
    'dit kanaal is niet meer verbonden',
    'Vraag je beheerder om het kanaal te verbinden.'
  ],
  country_restricted: ['Meta laat berichten naar dit land niet toe', 'Bel of mail de klant.'],
  not_confirmed: ['niemand weet of het aankwam', 'Dit automatische bericht gaat niet nog eens uit.'],
  too_late: ['het kon niet op tijd weg', 'Dit automatische bericht klopt nu misschien niet meer.'],
  rate_account: [
    'de bibliotheek stuurde te veel berichten achter elkaar',
    'Probeer het over een uur opnieuw.'
  ],
  rate_number: ['er gingen te veel berichten tegelijk uit', 'Probeer het over een paar minuten opnieuw.'],
  rate_pair: ['deze klant kreeg te veel berichten achter elkaar', 'Wacht even en probeer het dan opnieuw.'],
  spam_limited: [
    'WhatsApp houdt onze berichten tegen',
    'Stuur nu niets. Vraag je coördinator wat er speelt.'
  ],
  marketing_limited: [
    'deze klant krijgt van WhatsApp nu geen berichten van organisaties',
    'Bel de klant, of wacht tot die schrijft.'
  ],
  opted_out: ['deze klant wil geen berichten meer van ons', 'Stuur niets meer, tot de klant zelf schrijft.'],
  experiment: [
    'WhatsApp doet een proef en houdt dit bericht tegen',
    'Bel de klant, of wacht tot die schrijft.'
  ],
  not_thread_owner: [
    'een ander systeem heeft dit gesprek nu',
    'Wacht tot wij weer antwoorden, of bel de klant.'
  ],
  template_problem: ['het sjabloon is niet goed', 'Vraag je beheerder om het na te kijken.'],
  media_problem: ['WhatsApp nam het bestand niet aan', 'Stuur het opnieuw, of maak er een pdf van.'],
  same_number: ['dit is het eigen nummer van de bibliotheek', 'Kies een ander gesprek.'],
  bad_request: ['WhatsApp neemt dit bericht niet aan', 'Pas de tekst aan en stuur opnieuw.'],
  held_by_meta: [
    'Meta houdt dit bericht nog vast',
    'Het gaat weg als Meta het goedkeurt. Heeft het haast? Bel de klant.'
  ],
  not_collected: ['de klant tikte niet binnen een week', 'Bel de klant, of zet het antwoord opnieuw klaar.'],
  transient: ['WhatsApp had een storing', 'Probeer het opnieuw.'],
  unknown: ['we weten niet waarom', 'Probeer het opnieuw, of bel de klant.']
}

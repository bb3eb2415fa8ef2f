export const ERROR_CODES = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  limit: 429,
  unavailable: 503,
  internal: 500
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** What went wrong, in the words of whoever asked: Dutch, and English for those who chose it. */
const MESSAGES = {
  invalid: [
    'Er klopt iets niet in wat je instuurde. Kijk de gemarkeerde velden na.',
    'Something in what you sent is not right. Check the marked fields.'
  ],
  too_long: [
    'Dit is te lang om in één keer te versturen. Maak het korter en probeer het opnieuw.',
    'This is too long to send at once. Make it shorter and try again.'
  ],
  unauthenticated: [
    'Je bent niet (meer) aangemeld. Meld je opnieuw aan.',
    'You are not signed in (any more). Sign in again.'
  ],
  forbidden: [
    'Dit mag je niet met jouw rol. Vraag je coördinator of beheerder.',
    'Your role does not allow this. Ask your coordinator or administrator.'
  ],
  foreign_origin: [
    'Dit verzoek kwam van een andere site en is geweigerd.',
    'This request came from another site and was refused.'
  ],
  not_found: [
    'Dit bestaat niet (meer), of je hebt er geen toegang toe.',
    'This does not exist (any more), or you have no access to it.'
  ],
  no_push_service: [
    'Deze browser gebruikt een dienst voor meldingen die Baak niet kent. Gebruik Chrome, Edge, Firefox of Safari.',
    'This browser uses a service for notices that Baak does not know. Use Chrome, Edge, Firefox or Safari.'
  ],
  wrong_code: [
    'Deze code klopt niet of is verlopen. Vraag een nieuwe code aan.',
    'This code is wrong or has expired. Ask for a new code.'
  ],
  too_many: [
    'Dat was te vaak achter elkaar. Probeer het over een paar minuten opnieuw.',
    'That was too often in a row. Try again in a few minutes.'
  ],
  window_closed: [
    'De klant schreef langer dan 24 uur geleden. WhatsApp laat een gewoon antwoord dan niet toe.',
    'The patron wrote more than 24 hours ago. WhatsApp does not allow an ordinary answer then.'
  ],
  patron_blocked: [
    'Deze klant is geblokkeerd. Hef de blokkade op om te antwoorden.',
    'This patron is blocked. Unblock them to answer.'
  ],
  channel_disconnected: [
    'Dit kanaal is niet meer verbonden. Er kan niets verstuurd worden.',
    'This channel is no longer connected. Nothing can be sent.'
  ],
  id_in_use: [
    'Dit bericht bestaat al met een andere inhoud.',
    'This message already exists with other content.'
  ],
  already_resent: ['Dit bericht is al opnieuw verstuurd.', 'This message was already sent again.'],
  not_resendable: ['Dit bericht kan niet opnieuw verstuurd worden.', 'This message cannot be sent again.'],
  already_sent: [
    'Dit bericht is al onderweg en kan niet meer terug.',
    'This message is on its way and cannot be taken back.'
  ],
  quote_unknown: [
    'Het bericht waarop je antwoordt, staat niet in dit gesprek.',
    'The message you quote is not in this conversation.'
  ],
  no_template: [
    'Er is geen goedgekeurd sjabloon om de klant eerst te vragen. Je beheerder kan dat bij Meta aanvragen.',
    'There is no approved template to ask the patron first. Your administrator can request one from Meta.'
  ],
  opted_out: [
    'Deze klant wil geen reclame meer via WhatsApp. Kies een sjabloon dat geen reclame is.',
    'This patron wants no more advertising by WhatsApp. Choose a template that is no advertising.'
  ],
  template_unusable: [
    'Dit sjabloon kan nu niet verstuurd worden. Ververs de lijst en kies een ander.',
    'This template cannot be sent now. Refresh the list and choose another.'
  ],
  parameters_wrong: [
    'De ingevulde woorden passen niet in dit sjabloon. Vul elk veld, zonder nieuwe regels.',
    'The words you filled in do not fit this template. Fill in every field, without new lines.'
  ],
  file_unusable: [
    'Dit bestand is er niet meer, of is al verstuurd. Voeg het opnieuw toe.',
    'This file is no longer there, or was already sent. Add it again.'
  ],
  branch_unlocated: [
    'Van deze vestiging is niet bekend waar ze op de kaart staat. Stuur het adres als tekst.',
    'Nobody told where this branch is on the map. Send the address as text.'
  ],
  no_branch_question: [
    'Vraag in je eigen woorden om welke vestiging het gaat: een lijst kan er twee tot tien tonen.',
    'Ask in your own words which branch it is about: a list can show two to ten.'
  ],
  not_reactable: [
    'Op dit bericht kun je niet reageren met een emoji.',
    'You cannot react to this message with an emoji.'
  ],
  assignee_unknown: [
    'Deze collega werkt niet (meer) bij deze bibliotheek.',
    'This colleague does not work at this library (any more).'
  ],
  shortcut_taken: [
    'Deze sneltekst bestaat al. Kies een andere.',
    'This shortcut exists already. Choose another.'
  ],
  auto_replies_changed: [
    'Een collega heeft de automatische berichten intussen gewijzigd. Bekijk die wijziging eerst.',
    'A colleague has changed the automatic messages meanwhile. Look at that change first.'
  ],
  hours_changed: [
    'Een collega heeft de tijden intussen gewijzigd. Bekijk die wijziging eerst.',
    'A colleague has changed the hours meanwhile. Look at that change first.'
  ],
  sensitive_asked: [
    'Je vraagt om persoonlijke gegevens, of ze staan in je antwoord. Lees het na, of verstuur het toch.',
    'You ask for personal details, or they are in your answer. Read it again, or send it anyway.'
  ],
  sensitive_refused: [
    'Je bibliotheek wil dat we hier niet om deze gegevens vragen. Vraag de klant om te bellen of langs te komen.',
    'Your library wants us not to ask for these details here. Ask the patron to call or come by.'
  ],
  settings_changed: [
    'Een collega heeft dit intussen gewijzigd. Bekijk die wijziging eerst.',
    'A colleague has changed this meanwhile. Look at that change first.'
  ],
  not_maskable: [
    'Dit bericht is nog onderweg. Probeer het opnieuw als het verstuurd is.',
    'This message is still on its way. Try again when it was sent.'
  ],
  too_many_screens: [
    'Er zijn al vijftig wachtschermen. Trek er eerst een in die je niet meer gebruikt.',
    'There are fifty waiting screens already. First revoke one that you no longer use.'
  ],
  conversation_closed: [
    'Dit gesprek is al afgerond. Heropen het eerst.',
    'This conversation is closed. Reopen it first.'
  ],
  targets_changed: [
    'Een collega heeft de antwoordtijden intussen gewijzigd. Kijk eerst wat er veranderd is.',
    'A colleague has changed the response times meanwhile. Look at that change first.'
  ],
  confidential: [
    'Dit gesprek is vertrouwelijk. Haal dat eerst weg.',
    'This conversation is confidential. Take that away first.'
  ],
  no_complaint: ['Alleen een klacht kan vertrouwelijk zijn.', 'Only a complaint can be confidential.'],
  roster_changed: [
    'Een collega heeft het rooster intussen gewijzigd. Kijk eerst wat er veranderd is.',
    'A colleague has changed the roster meanwhile. Look at that change first.'
  ],
  patron_wrote: [
    'De klant schreef intussen nog iets. Lees dat eerst.',
    'The patron wrote something meanwhile. Read that first.'
  ],
  another_open: [
    'Er is al een nieuw gesprek met deze klant. Ga daar verder.',
    'There is already a new conversation with this patron. Continue there.'
  ],
  already_closed: [
    'Er is al een noodsluiting. Verleng die, of open eerst weer.',
    'There is already an emergency closure. Extend that one, or open again first.'
  ],
  undo_late: [
    'Terugdraaien kan alleen in de eerste minuut. Kies ‘Weer open’; wie al bericht kreeg, houdt dat.',
    'You can only take this back within the first minute. Choose ‘Open again’; who was told already keeps that message.'
  ],
  emergency_over: [
    'Deze noodsluiting is al voorbij. Sluit opnieuw als dat nodig is.',
    'This emergency closure is over. Close again if you need to.'
  ],
  unavailable: [
    'Het lukt nu even niet. Er is niets verloren; probeer het zo opnieuw.',
    'This does not work right now. Nothing is lost; try again shortly.'
  ],
  internal: [
    'Er ging iets mis bij ons. Er is niets verloren; probeer het opnieuw.',
    'Something went wrong on our side. Nothing is lost; try again.'
  ]
} as const

export type ProblemReason = keyof typeof MESSAGES

export const messageOf = (reason: ProblemReason, language: 'nl' | 'en'): string =>
  MESSAGES[reason][language === 'en' ? 1 : 0]

/** An answer that is not a success: a code for programs, a reason for people, and the fields it is about. */
export class Problem extends Error {
  readonly code: ErrorCode
  readonly reason: ProblemReason
  readonly fields: Record<string, string> | undefined

  constructor(code: ErrorCode, reason?: ProblemReason, fields?: Record<string, string>) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.reason = reason ?? DEFAULT_REASON[code]
    this.fields = fields
  }
}

const DEFAULT_REASON: Record<ErrorCode, ProblemReason> = {
  invalid: 'invalid',
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  not_found: 'not_found',
  conflict: 'id_in_use',
  limit: 'too_many',
  unavailable: 'unavailable',
  internal: 'internal'
}

export const notFound = () => new Problem('not_found')

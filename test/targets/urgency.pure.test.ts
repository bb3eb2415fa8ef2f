import { expect, test } from 'vitest'
import { isUrgent } from '../../workers/targets/urgency.ts'

const HURRY = [
  'Ik sta voor de deur maar hij gaat niet open',
  'we staan nu bij de ingang, is er iemand?',
  'Sta buiten, is er iemand binnen?',
  'de deur gaat niet open met mijn pas',
  'mijn trein vertrekt om 14.10, kan ik het boek nog halen?',
  'Ik moet zo de trein halen',
  'haal ik anders mijn vlucht niet',
  'Mis zo mijn bus, kan iemand antwoorden?',
  'My flight leaves in an hour',
  "I'm standing outside the library",
  'We zitten opgesloten in de bieb',
  'SPOED: mijn kaart doet het niet',
  'Het is dringend',
  'Ik heb haast',
  'Ik wacht bij de inleverautomaat'
]
const CALM = [
  null,
  '',
  'Zijn jullie vandaag open?',
  'Ik heb geen haast hoor',
  'Het is niet dringend',
  'No rush!',
  'Hebben jullie het boek De trein der traagheid?',
  'Met welke bus kom ik bij jullie?',
  'Waar is de ingang?',
  'Kan ik een boek over vliegtuigen reserveren?',
  'Is er een lift?',
  'Kunnen jullie mij de openingstijden sturen?',
  'Ik zit in de trein en lees jullie e-books',
  'Het vervolg van Spoedeisende hulp'
]

test.each(HURRY)('somebody who writes "%s" cannot wait', (text) => expect(isUrgent(text)).toBe(true))
test.each(CALM)('somebody who writes "%s" can wait', (text) => expect(isUrgent(text)).toBe(false))

import { plural } from '../plural.ts'

export const signIn = {
  title: 'Aanmelden',
  intro: 'Vul je e-mailadres in. Je krijgt een code in je mailbox. Een wachtwoord is niet nodig.',
  email: 'E-mailadres van je werk',
  sendCode: 'Stuur een code',
  codeTitle: 'Vul de code in',
  codeIntro: (email: string) =>
    `Is ${email} bij ons bekend, dan staat er nu een code in je mailbox. Kijk ook bij ongewenste mail.`,
  code: 'Code uit de e-mail',
  codeHint: 'Zes cijfers. Plakken mag.',
  signIn: 'Aanmelden',
  resend: 'Stuur een nieuwe code',
  resendIn: (seconds: number) =>
    `Geen mail? Over ${seconds} ${plural(seconds, 'seconde', 'seconden')} kun je een nieuwe code vragen.`,
  resent: 'Er is een nieuwe code gestuurd. De oude werkt niet meer.',
  otherEmail: 'Ander e-mailadres',
  ended: 'Je was te lang weg, daarom moet je je opnieuw aanmelden. Wat je schreef, is bewaard.',
  signedOut: 'Je bent afgemeld.',
  emailInvalid: 'Vul een heel e-mailadres in, zoals naam@bibliotheek.nl.',
  codeInvalid: 'Vul de zes cijfers uit de e-mail in.',
  wrongCode: 'Deze code klopt niet of is verlopen. Kijk nog eens, of vraag een nieuwe code.',
  noLibraries: 'Je hoort nog niet bij een bibliotheek. Vraag je beheerder om je toe te voegen.'
}

/** *Later*, *uitzoeken*, spoed en soort bericht; komt met de delen die het tonen. */
export const followUps = {
  marks: {
    confidential: 'Vertrouwelijk',
    urgent: 'Spoed',
    later: (moment: string) => `Later: ${moment}`,
    wokeTime: 'Terug van later',
    wokePatron: 'Terug: klant schreef',
    promised: (who: string, moment: string) => `${who} zoekt uit: ${moment}`,
    promiseYours: (moment: string) => `Uitzoeken: ${moment}`,
    promiseLate: 'Belofte te laat',
    confirm: (moment: string) => `bevestig ${moment}`,
    handle: (moment: string) => `afhandelen ${moment}`,
    overdue: 'over de termijn'
  },

  kinds: {
    question: 'Vraag',
    complaint: 'Klacht',
    tip: 'Tip',
    suggestion: 'Suggestie',
    compliment: 'Compliment',
    remark: 'Opmerking'
  },

  menu: {
    later: 'Zet op later',
    promise: 'Uitzoeken',
    urgent: 'Spoed: zet bovenaan',
    notUrgent: 'Geen spoed',
    kind: 'Soort bericht'
  },

  later: {
    title: 'Zet op later',
    intro: 'Het gesprek gaat uit de lijst en komt vanzelf terug. Ook als de klant eerder schrijft.',
    today: 'Later vandaag',
    tomorrow: 'Morgen, bij opening',
    nextWeek: 'Volgende week, bij opening',
    own: 'Eigen moment',
    when: 'Wanneer?',
    invalid: 'Kies een dag en een tijd in de toekomst.',
    confirm: 'Zet op later',
    done: (moment: string) => `Dit gesprek komt terug: ${moment}.`,
    failed: (why: string) => `Op later zetten lukte niet. ${why}`
  },

  promise: {
    title: 'Uitzoeken',
    intro: 'Zeg de klant wanneer die van je hoort. Baak herinnert je op tijd.',
    when: 'Uiterlijk',
    tell: 'Stuur dit bericht',
    withoutText: 'De klant weet het al: stuur geen bericht',
    text: (moment: string, name: string) =>
      `Bedankt voor je bericht. Ik zoek het voor je uit. Je hoort uiterlijk ${moment} van mij. Groet, ${name}`,
    lateText: (moment: string, name: string) =>
      `Het duurt langer dan ik dacht, sorry. Je hoort uiterlijk ${moment} van mij. Groet, ${name}`,
    windowCloses: (moment: string) =>
      `Let op: na ${moment} kun je niet meer vrij antwoorden. Je antwoord gaat dan pas weg als de klant op een knop tikt.`,
    windowClosed: 'Vrij antwoorden kan nu niet meer. Je kunt het wel onthouden, zonder bericht.',
    confirm: 'Verstuur en onthoud',
    remember: 'Onthoud',
    done: (moment: string) => `Onthouden: de klant hoort uiterlijk ${moment} van jou.`,
    failed: (why: string) => `Onthouden lukte niet. ${why}`
  },

  banner: {
    later: (who: string, moment: string) => `${who} zette dit op later. Het komt terug: ${moment}.`,
    laterYours: (moment: string) => `Je zette dit op later. Het komt terug: ${moment}.`,
    promised: (who: string, moment: string) =>
      `${who} zoekt dit uit. De klant hoort uiterlijk ${moment} van ons.`,
    promisedYours: (moment: string) => `Jij zoekt dit uit. De klant hoort uiterlijk ${moment} van je.`,
    promiseLate: (moment: string) => `De klant zou uiterlijk ${moment} van ons horen. Dat is voorbij.`,
    wokeTime: 'Dit gesprek is terug van later.',
    wokePatron: 'Dit gesprek is terug: de klant schreef.',
    backNow: 'Nu terug',
    drop: 'Niet meer onthouden',
    extend: 'Het duurt langer',
    failed: (why: string) => `Dit lukte niet. ${why}`
  },

  confidential: {
    label: 'Vertrouwelijk',
    text: 'Gaat het over iemand van ons? Dan zien alleen coördinatoren, beheerders en wie het gesprek behandelt het nog.',
    leaves:
      'Gaat het over iemand van ons? Dan zien alleen coördinatoren, beheerders en wie het gesprek behandelt het nog. Jij dus niet meer.',
    is: 'Alleen coördinatoren, beheerders en wie het gesprek behandelt zien dit. De soort verandert niet zolang dit aan staat.',
    done: 'Dit gesprek is nu vertrouwelijk',
    undone: 'Iedereen kan dit gesprek weer zien',
    failed: (why: string) => `Dat lukte niet. ${why}`
  },

  kindDialog: {
    title: 'Soort bericht',
    intro: 'Elke soort heeft een eigen termijn. Een klacht bevestig je eerst.',
    failed: (why: string) => `De soort veranderen lukte niet. ${why}`,
    terms: 'De termijnen staan bij Antwoordtijden.',
    save: 'Bewaar'
  },

  cancel: 'Annuleer',
  you: 'Jij',
  urgentFailed: (why: string) => `Dat lukte niet. ${why}`
}

export const composer = {
  files: {
    attach: 'Foto of bestand toevoegen',
    list: 'Bestanden bij je antwoord',
    drop: 'Laat los om mee te sturen',
    uploading: (percent: number) => `${percent}% geladen`,
    ready: 'klaar om te versturen',
    noConnection: 'Geen verbinding. Het bestand staat nog hier.',
    failed: (why: string) => `Toevoegen lukte niet. ${why}`,
    retry: 'Opnieuw',
    remove: (name: string) => `${name} weghalen`,
    asDocument: 'gaat als document',
    wait: 'Het versturen kan als alle bestanden geladen zijn.',
    refused: {
      too_large: (name: string) => `${name} is te groot. WhatsApp neemt bestanden aan tot 100 MB.`,
      risky: (name: string) =>
        `${name} kan niet mee: dit soort bestand kan schade doen op de telefoon of computer van de klant. Stuur een pdf of een foto.`,
      too_many: (name: string) => `${name} kan er niet bij: je stuurt hoogstens 10 bestanden tegelijk.`,
      empty: (name: string) => `${name} is leeg. Kijk het bestand na en kies het opnieuw.`
    },
    undoneWithout: 'Je bericht is niet verstuurd. Kies de bestanden opnieuw: deze pagina heeft ze niet meer.'
  },
  add: 'Meer om te sturen',
  file: 'Foto of bestand',
  places: 'Locatie van een vestiging',
  promise: (hour: string) => `Na ${hour} kun je alleen nog een sjabloon sturen.`,
  react: 'Reageer met een emoji'
}

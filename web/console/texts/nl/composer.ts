export const composer = {
  files: {
    attach: 'Foto of bestand toevoegen',
    drop: 'Laat los om mee te sturen',
    undoneWithout: 'Je bericht is niet verstuurd. Kies de bestanden opnieuw: deze pagina heeft ze niet meer.'
  },
  add: 'Meer om te sturen',
  file: 'Foto of bestand',
  askBranch: 'Vraag om welke vestiging het gaat',
  places: 'Locatie van een vestiging',
  promise: (hour: string) => `Na ${hour} kun je alleen nog een sjabloon sturen.`,
  react: 'Reageer met een emoji'
}

import { counted } from '../plural.ts'

export const shell = {
  skip: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  switchLibrary: 'andere bibliotheek kiezen',
  libraries: 'Bibliotheken',
  views: {
    waiting_on_us: 'Wacht op ons',
    waiting_on_patron: 'Wacht op klant',
    closed: 'Afgerond',
    mine: 'Van mij',
    unassigned: 'Niemand',
    later: 'Later'
  },
  targets: 'Antwoordtijden',
  more: 'Meer',
  settings: 'Instellingen',
  search: 'Zoeken',
  autoReplies: 'Automatisch',
  hours: 'Openingstijden',
  channels: 'Kanalen',
  emergency: 'Noodsluiting',
  roster: 'Rooster',
  profile: 'Mijn profiel',
  operator: 'Beheer van de dienst',
  shortcutsKey: 'Toetsen',
  signOutFailed: 'Afmelden lukte niet: er is geen verbinding. Je bent nog aangemeld.',
  menuFor: (name: string) => `Menu van ${name}`,
  count: (count: number, capped: boolean) =>
    capped ? `meer dan ${count} gesprekken` : counted(count, 'gesprek', 'gesprekken'),
  roles: {
    viewer: 'Kijkt mee',
    trainee: 'Leerling',
    staff: 'Medewerker',
    coordinator: 'Coördinator',
    admin: 'Beheerder'
  },
  offline: 'Geen verbinding. Wat je schrijft, blijft bewaard.',
  online: 'Er is weer verbinding. Alles is bijgewerkt.',
  newVersionTitle: 'Tijd om te herladen',
  newVersion: 'Er is een nieuwe versie van Baak. Wat je schreef, blijft bewaard.',
  reload: 'Nieuwe versie, herladen',
  crashTitle: 'Er ging iets mis op deze pagina',
  crashText: 'Wat je schreef, blijft bewaard. Laad de pagina opnieuw.',
  crashReload: 'Laad opnieuw',
  notFoundTitle: 'Deze pagina is er niet',
  notFoundText: 'Het adres klopt niet, of je hebt geen toegang tot deze bibliotheek. Er is niets verloren.',
  forbiddenTitle: 'Hier mag je niet bij',
  forbiddenText:
    'Deze pagina is voor de mensen die de dienst beheren. Vraag je coördinator als je iets mist.',
  toInbox: 'Naar de gesprekken',
  notice: 'Meldingen'
}

export const push = {
  title: 'Meldingen als er iemand wacht',
  what: 'Je hoort het dan ook als Baak niet openstaat: als een klant wacht en niemand het zag, als een antwoord bijna te laat is, en als het te laat is. Staat Baak bij jou open, dan zie je het daar en krijg je geen melding.',
  nothing:
    'In een melding staat de naam van je bibliotheek, en nooit iets over de klant. Ze komt via de maker van je browser: Google, Mozilla, Microsoft of Apple.',
  next: 'Na de knop vraagt je browser of Baak meldingen mag tonen. Kies Toestaan.',
  turnOn: 'Meldingen op dit apparaat aanzetten',
  turnOff: 'Meldingen op dit apparaat uitzetten',
  isOn: 'Meldingen staan aan op dit apparaat. Meld je je hier af, dan gaan ze uit.',
  turnedOn: 'Meldingen staan aan op dit apparaat.',
  turnedOff: 'Meldingen staan uit op dit apparaat.',
  removed: 'Dat apparaat krijgt geen meldingen meer.',
  unsupported:
    'Deze browser kan geen meldingen tonen. Op een iPhone of iPad zet je Baak eerst op je beginscherm, met Deel en dan Zet op beginscherm; open Baak daarna van daaruit.',
  denied:
    'Je browser houdt meldingen van Baak tegen, omdat iemand dat hier koos. Klik op het teken naast het adres van Baak, zet Meldingen op Toestaan, en laad deze pagina opnieuw.',
  undecided: 'Er is niets gekozen, dus meldingen blijven uit.',
  unreachable:
    'Je browser kan zijn meldingsdienst nu niet bereiken. Misschien houdt het netwerk dat tegen. Probeer het later opnieuw, of vraag je ICT-afdeling.',
  unavailable: 'Meldingen zijn voor Baak nog niet ingericht. De beheerder van Baak kan dat doen.',
  onlyAnswering: 'Meldingen zijn voor wie klanten mag antwoorden. Met jouw rol krijg je er geen.',
  devices: 'Apparaten die meldingen krijgen',
  since: (moment: string) => `Sinds ${moment}`,
  thisDevice: 'dit apparaat',
  unknownDevice: 'Onbekend apparaat',
  remove: 'Haal weg',
  removeNamed: (device: string) => `Haal weg: ${device}`
}

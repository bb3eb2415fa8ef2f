/** Invented things that a patron can send when nothing else is given. */
export const PLACE = {
  latitude: 52.0907,
  longitude: 5.1214,
  name: 'Bushalte Kerkplein',
  address: 'Kerkplein 1, Kerkdorp'
}

export const CONTACTS = [
  {
    name: { formatted_name: 'Fatima de Boer', first_name: 'Fatima', last_name: 'de Boer' },
    phones: [{ phone: '+31 6 5550 0177', wa_id: '31655500177', type: 'CELL' }],
    emails: [{ email: 'fatima@voorbeeld.example', type: 'HOME' }],
    org: { company: 'Leeskring Kerkdorp' }
  }
]

export const FORM = { naam: 'Joris Bakker', dag: 'vrijdag', aantal: 12, flow_token: 'unused' }

import type { SeedLibrary } from './shape.ts'

export const LIBRARIES: SeedLibrary[] = [
  {
    name: 'Bibliotheek Veldwater',
    place: 'Veldwater',
    phone: '012 555 01 00',
    website: 'https://veldwater.example',
    database: 'LIBRARIES_1',
    branches: [{ name: 'Kerkdorp', address: 'Dorpsplein 3', phone: '012 555 01 01' }],
    channels: [
      {
        name: 'WhatsApp',
        phone_number_id: '105550000000001',
        waba_id: '205550000000001',
        display_phone_number: '31855500001',
        scope: '305550000000001'
      }
    ],
    people: [
      { name: 'Sanne Visser', email: 'sanne@veldwater.example', role: 'staff' },
      { name: 'Bram Hoekstra', email: 'bram@veldwater.example', role: 'coordinator' }
    ],
    conversations: [
      {
        patron: { name: 'Joris Dekker', phone: '31655501001', user_id: 'NL.10000000000000001' },
        turns: [
          { from: 'patron', minutes_ago: 60, text: 'Hoi, zijn jullie vandaag open? En kan ik printen?' },
          {
            from: 'staff',
            by: 'sanne@veldwater.example',
            minutes_ago: 55,
            text: 'Hoi Joris, leuk dat je appt! We zijn vandaag open van 9.00 tot 17.00 uur. Groet, Sanne'
          },
          {
            from: 'note',
            by: 'bram@veldwater.example',
            minutes_ago: 54,
            text: 'Scanner op de eerste verdieping is stuk tot woensdag.'
          },
          { from: 'patron', minutes_ago: 30, text: 'Top! En kan ik daar ook scannen naar e-mail?' }
        ]
      },
      {
        patron: { name: 'Milou Kuipers', phone: '31655501002', user_id: 'NL.10000000000000002' },
        turns: [{ from: 'patron', minutes_ago: 40, text: 'Hoi, mijn dochter heeft haar jas laten liggen.' }]
      },
      {
        patron: { name: null, phone: null, user_id: 'NL.10000000000000003', username: 'noor.leest' },
        turns: [{ from: 'patron', minutes_ago: 20, text: null, kind: 'sticker' }]
      },
      {
        patron: { name: 'Petra Wiersma', phone: '31655501004', user_id: 'NL.10000000000000004' },
        turns: [
          { from: 'patron', minutes_ago: 90, text: 'Ik kan niet inloggen.' },
          {
            from: 'staff',
            by: 'sanne@veldwater.example',
            minutes_ago: 80,
            text: 'Ik zoek het uit.',
            ends: 'uncertain'
          }
        ]
      },
      {
        patron: { name: 'Ali Demir', phone: '31655501005', user_id: 'NL.10000000000000005' },
        closed_minutes_ago: 100,
        closed_by: 'sanne@veldwater.example',
        turns: [
          { from: 'patron', minutes_ago: 190, text: 'Hoe verleng ik?' },
          { from: 'staff', by: 'sanne@veldwater.example', minutes_ago: 180, text: 'Via je account.' },
          { from: 'patron', minutes_ago: 170, text: 'Dankjewel' }
        ]
      }
    ]
  }
]

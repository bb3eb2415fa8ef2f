import { DAY } from './say.ts'
import type { SeedLibrary } from './shape.ts'
import { VELDWATER_BEFORE } from './veldwater-before.ts'
import { VELDWATER_TODAY } from './veldwater-today.ts'
import { VELDWATER_SHARED } from './veldwater-shared.ts'
import { VELDWATER_TROUBLE } from './veldwater-trouble.ts'
import { VELDWATER_WEEK } from './veldwater-week.ts'
import { VELDWATER_HOURS } from './opening.ts'

/** The large one: five branches, two numbers, a team that takes turns. */
export const VELDWATER: SeedLibrary = {
  name: 'Bibliotheek Veldwater',
  place: 'Veldwater',
  phone: '012 555 01 00',
  website: 'https://veldwater.example',
  database: 'LIBRARIES_1',
  branches: [
    {
      name: 'Centrum',
      address: 'Stationsplein 8',
      phone: '012 555 01 00',
      latitude: 52.6412,
      longitude: 5.0587
    },
    {
      name: 'Kerkdorp',
      address: 'Dorpsplein 3',
      phone: '012 555 01 01',
      latitude: 52.6633,
      longitude: 5.1012
    },
    {
      name: 'Waterpoort',
      address: 'Sluiskade 41',
      phone: '012 555 01 02',
      latitude: 52.6375,
      longitude: 5.0721
    },
    { name: 'Molenwijk', address: 'Wiekenlaan 120', phone: '012 555 01 03' },
    { name: 'Oud-Veld', address: 'Schoolpad 5', phone: '012 555 01 04' }
  ],
  channels: [
    {
      name: 'WhatsApp',
      phone_number_id: '105550000000001',
      waba_id: '205550000000001',
      display_phone_number: '31855500001',
      scope: '305550000000001'
    },
    {
      name: 'WhatsApp Taalhuis',
      phone_number_id: '105550000000002',
      waba_id: '205550000000002',
      display_phone_number: '31855500002',
      scope: '305550000000001'
    }
  ],
  people: [
    { name: 'Sanne Visser', email: 'sanne@veldwater.example', role: 'staff' },
    { name: 'Bram Hoekstra', email: 'bram@veldwater.example', role: 'coordinator' },
    { name: 'Fatma Yıldız', email: 'fatma@veldwater.example', role: 'staff' },
    { name: 'Hidde van Dam', email: 'hidde@veldwater.example', role: 'staff' },
    { name: 'Marjolein de Wit', email: 'marjolein@veldwater.example', role: 'admin' },
    { name: 'Lotte Brouwer', email: 'lotte@veldwater.example', role: 'trainee' },
    { name: 'Kees Postma', email: 'kees@veldwater.example', role: 'viewer' }
  ],
  hours: VELDWATER_HOURS,
  conversations: [
    ...VELDWATER_BEFORE,
    ...VELDWATER_SHARED,
    ...VELDWATER_WEEK,
    ...VELDWATER_TROUBLE,
    ...VELDWATER_TODAY
  ],
  news: [
    {
      minutes_ago: 31 * DAY,
      field: 'message_template_status_update',
      value: {
        ...{ event: 'APPROVED', reason: 'NONE', message_template_id: 900000000000001 },
        ...{ message_template_name: 'baak_antwoord_klaar', message_template_language: 'nl' }
      }
    },
    {
      minutes_ago: 6 * DAY,
      field: 'phone_number_quality_update',
      value: { display_phone_number: '31855500001', event: 'YELLOW', current_limit: 'TIER_1K' }
    },
    {
      minutes_ago: 2 * DAY,
      field: 'phone_number_quality_update',
      value: { display_phone_number: '31855500001', event: 'GREEN', current_limit: 'TIER_1K' }
    }
  ]
}

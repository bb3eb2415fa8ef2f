/** What the page *Wat doen wij met je gegevens* says: only what is true now. Pure. */
import { CARRIERS } from './carriers.ts'

export type Language = 'nl' | 'en'

/** What the page is made of. */
export interface PrivacyFacts {
  name: string
  place: string
  phone: string | null
  website: string | null
  branches: { name: string; address: string; phone: string | null }[]
  channels: { name: string; display_phone_number: string }[]
  /** Numbers that nobody may have are masked before anybody reads them. */
  masks: boolean
  /** Colleagues hear on their own devices that somebody waits. */
  push: boolean
  automatic: {
    greeting: boolean
    /** null: none is sent */
    away: 'closed' | 'always' | 'schedule' | null
    received: boolean
  }
}

export interface Section {
  title: string
  /** A paragraph each; a list is a list. */
  body: (string | string[])[]
}

export interface Words {
  title: string
  lead: string
  sections: Section[]
  other: { text: string; language: Language }
}

export const wordsOf = (language: Language, facts: PrivacyFacts): Words =>
  language === 'nl' ? dutch(facts) : english(facts)

const numbers = ({ channels }: PrivacyFacts) =>
  channels.map(({ name, display_phone_number }) => `${name}: +${display_phone_number}`)

function reach({ phone, website, branches }: PrivacyFacts, call: string, site: string): string[] {
  return [
    ...branches.map((branch) => [branch.name, branch.address, branch.phone].filter(Boolean).join(', ')),
    ...(phone ? [`${call}: ${phone}`] : []),
    ...(website ? [`${site}: ${website}`] : [])
  ]
}

const DUTCH_AWAY = {
  closed: 'buiten de uren dat wij antwoorden: een bericht dat zegt wanneer wij er weer zijn',
  always: 'bij een nieuw gesprek: een bericht dat zegt wanneer wij er weer zijn',
  schedule: 'op vaste tijden: een bericht dat zegt wanneer wij er weer zijn'
}

const dutchData = (masks: boolean): Section[] => [
  {
    title: 'Waarvoor gebruiken wij je gegevens',
    body: [
      'Om je vraag te beantwoorden, en om met collega’s te overleggen wie het antwoord weet. Verder nergens voor: niet voor reclame, en wij verkopen niets.'
    ]
  },
  {
    title: 'Welke gegevens',
    body: [
      [
        'je telefoonnummer en de naam in je WhatsApp-profiel',
        'wat je schrijft of inspreekt, en de foto’s en bestanden die je stuurt',
        'wanneer je schreef, en wie van ons antwoordde'
      ],
      'Stuur ons liever geen adres, geboortedatum, pincode of andere gegevens die wij niet nodig hebben.',
      ...(masks
        ? [
            'Schrijf je toch een BSN, rekeningnummer, nummer van een betaalkaart of pincode, dan halen wij dat weg voordat iemand van ons het leest, als wij het herkennen. Het nummer bewaren wij niet.'
          ]
        : [])
    ]
  }
]

const dutchRest = (push: boolean): Section[] => [
  {
    title: 'Wie ziet ze nog meer',
    body: [
      [
        'WhatsApp Ireland (van Meta) brengt de berichten over. Daarvoor gelden ook de regels van WhatsApp zelf.',
        'De berichten staan in Baak, het programma waarmee wij antwoorden. Het draait bij Cloudflare, in datacentra in de Europese Unie.'
      ],
      ...(push ? [CARRIERS.nl] : []),
      'Meta en Cloudflare zijn Amerikaanse bedrijven. Daardoor kunnen gegevens in de Verenigde Staten terechtkomen.'
    ]
  },
  {
    title: 'Hoe lang bewaren wij ze',
    body: [
      'Wat WhatsApp ons stuurt, ligt verzegeld tot het verwerkt is: meestal een paar seconden, hooguit een dag. Lukt dat niet, dan hooguit een week.',
      'Wij hebben nog geen vaste bewaartermijn ingesteld: gesprekken worden nu niet vanzelf verwijderd. Wil je dat jouw gesprek verdwijnt, vraag het ons dan.'
    ]
  },
  {
    title: 'Wat kun je zelf doen',
    body: [
      [
        'Stoppen: je hoeft niets te doen. Stuur je geen bericht meer, dan hoor je na ons laatste antwoord niets meer. Je kunt ons nummer ook blokkeren.',
        'Vragen wat wij van je hebben, het laten verbeteren of laten verwijderen: bel ons of kom langs.',
        'Een klacht indienen bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl).'
      ]
    ]
  }
]

function dutch(facts: PrivacyFacts): Words {
  const { name, place, automatic } = facts
  const sent = [
    ...(automatic.greeting ? ['bij je eerste bericht, of na twee weken stilte: een begroeting'] : []),
    ...(automatic.away ? [DUTCH_AWAY[automatic.away]] : []),
    ...(automatic.received ? ['als je even moet wachten: een bericht dat het binnen is'] : [])
  ]
  return {
    title: 'Wat doen wij met je gegevens?',
    lead: `Je stuurt ${name} een bericht via WhatsApp. Hier lees je wat er dan met je gegevens gebeurt.`,
    sections: [
      {
        title: 'Wie zijn wij',
        body: [
          `${name} in ${place} is verantwoordelijk voor wat er met je gegevens gebeurt.`,
          [...numbers(facts), ...reach(facts, 'Telefoon', 'Website')]
        ]
      },
      ...dutchData(facts.masks),
      {
        title: 'Welke berichten krijg je van ons',
        body: [
          'Antwoorden van onze medewerkers. Wij beginnen zelf geen gesprek: je hoort alleen van ons nadat jij ons een bericht stuurde.',
          ...(sent.length > 0
            ? ['Daarnaast sturen wij vanzelf:', sent, 'Bij zo’n bericht staat dat het automatisch is.']
            : []),
          'Moeten wij onverwacht sluiten, dan kun je daar een bericht over krijgen als je op antwoord wacht of ons dan schrijft.'
        ]
      },
      ...dutchRest(facts.push)
    ],
    other: { text: 'Read this page in English', language: 'en' }
  }
}

const ENGLISH_AWAY = {
  closed: 'outside the hours in which we answer: a message that says when we are back',
  always: 'in a new conversation: a message that says when we are back',
  schedule: 'at fixed times: a message that says when we are back'
}

const englishData = (masks: boolean): Section[] => [
  {
    title: 'What we use your data for',
    body: [
      'To answer your question, and to ask a colleague who knows the answer. For nothing else: no advertising, and we sell nothing.'
    ]
  },
  {
    title: 'Which data',
    body: [
      [
        'your telephone number and the name in your WhatsApp profile',
        'what you write or say, and the pictures and files that you send',
        'when you wrote, and which of us answered'
      ],
      'Please do not send us your address, date of birth, PIN or other details that we do not need.',
      ...(masks
        ? [
            'If you write a BSN, bank account, payment card or PIN all the same, we take it out before any of us reads it, when we recognise it. We do not keep the number.'
          ]
        : [])
    ]
  }
]

const englishRest = (push: boolean): Section[] => [
  {
    title: 'Who else sees them',
    body: [
      [
        'WhatsApp Ireland (of Meta) carries the messages. WhatsApp’s own rules hold for that too.',
        'The messages stand in Baak, the program with which we answer. It runs at Cloudflare, in data centres in the European Union.'
      ],
      ...(push ? [CARRIERS.en] : []),
      'Meta and Cloudflare are American companies. Data may therefore end up in the United States.'
    ]
  },
  {
    title: 'How long we keep them',
    body: [
      'What WhatsApp sends us lies sealed until it is processed: mostly a few seconds, a day at most. When that fails, a week at most.',
      'We have not set a fixed period yet: conversations are not deleted by themselves now. If you want yours to disappear, ask us.'
    ]
  },
  {
    title: 'What you can do',
    body: [
      [
        'Stop: you need not do anything. When you send no more messages, you hear nothing after our last answer. You can block our number, too.',
        'Ask what we have of you, have it corrected or deleted: call us or come by.',
        'Complain to the Dutch data protection authority (autoriteitpersoonsgegevens.nl).'
      ]
    ]
  }
]

function english(facts: PrivacyFacts): Words {
  const { name, place, automatic } = facts
  const sent = [
    ...(automatic.greeting ? ['with your first message, or after two weeks of silence: a greeting'] : []),
    ...(automatic.away ? [ENGLISH_AWAY[automatic.away]] : []),
    ...(automatic.received ? ['when you have to wait a moment: a message that we have yours'] : [])
  ]
  return {
    title: 'What do we do with your data?',
    lead: `You send ${name} a message on WhatsApp. Here you can read what happens to your data then.`,
    sections: [
      {
        title: 'Who we are',
        body: [
          `${name} in ${place} is responsible for what happens to your data.`,
          [...numbers(facts), ...reach(facts, 'Telephone', 'Website')]
        ]
      },
      ...englishData(facts.masks),
      {
        title: 'Which messages you get from us',
        body: [
          'Answers from our staff. We never begin a conversation: you only hear from us after you sent us a message.',
          ...(sent.length > 0
            ? ['Besides, these leave by themselves:', sent, 'Such a message says that it is automatic.']
            : []),
          'When we have to close unexpectedly, you may get a message about that if you wait for an answer or write to us then.'
        ]
      },
      ...englishRest(facts.push)
    ],
    other: { text: 'Lees deze pagina in het Nederlands', language: 'nl' }
  }
}

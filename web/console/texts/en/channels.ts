/** Loaded with the parts that show it: the channel page, templates, and what one does now and then. */
import type { channels as dutch } from '../nl/channels.ts'
import { counted } from '../plural.ts'

export const channels: typeof dutch = {
  held: {
    title: 'The 24 hours are over',
    how: 'The patron first gets a short message with the button ‘Read answer’. When they tap it, your answer goes at once.',
    howAgain:
      'The patron already got a short message. When they tap it, everything that is ready goes along.',
    send: 'Put ready and send message',
    sendAgain: 'Add it',
    other: 'Choose another template',
    waiting: (count: number) => counted(count, 'answer is ready', 'answers are ready'),
    until: (moment: string) => `waits until the patron taps, until ${moment}`,
    files: 'File without text',
    withdraw: 'Take back',
    notCollected:
      'An answer that was ready was not collected for a week. It was not sent. Call the patron, or put it ready again.',
    noTemplate: 'There is no approved template to tell the patron.',
    noTemplateAsk: 'Your admin can arrange that on the Channels page.',
    noTemplateSolve: 'Look at the Channels page to see what is the matter with the templates.',
    toChannels: 'To Channels',
    failed: 'The templates could not be loaded.'
  },
  cost: {
    free: (used: string, free: string) => `Free messages this month: ${used} of ${free}.`,
    template: (price: string) => `This short message costs about ${price}.`,
    templateFree: 'This short message costs nothing.',
    templateUnknown:
      'We do not know what this short message costs: no price is known for the patron’s country.',
    answer: (price: string) => `Your answer itself costs about ${price}: the free messages are used up.`,
    under: (price: string) => `less than ${price}`
  },
  templates: {
    title: 'Templates',
    choose: 'Choose a template',
    intro: 'You may send a template when the 24 hours are over. The patron can simply write back afterwards.',
    search: 'Find a template',
    none: 'No templates yet',
    noneText: 'Templates come from Meta. After Refresh they are here.',
    noneFound: 'No template with that word.',
    field: (place: number) => `What goes at {{${place}}}?`,
    preview: 'This is what the patron reads',
    send: 'Send template',
    back: 'Another template',
    cannot: 'Cannot be sent now',
    faults: {
      parameter_count: 'Fill in all fields.',
      parameter_empty: 'Fill in this field.',
      parameter_spaces: 'No new line, and not many spaces in a row.',
      template_too_long: 'The whole text is too long. Make a field shorter.'
    },
    refresh: 'Refresh',
    refreshed: 'The templates are up to date.',
    refreshFailed: (why: string) => `Refreshing did not work. ${why}`,
    button: (words: string) => `Button: ${words}`,
    states: {
      APPROVED: 'approved',
      ACTIVE: 'approved',
      REINSTATED: 'approved again',
      FLAGGED: 'approved, with a warning',
      PENDING: 'waiting for Meta',
      IN_APPEAL: 'appeal under way',
      REJECTED: 'rejected',
      PAUSED: 'paused',
      DISABLED: 'switched off',
      PENDING_DELETION: 'being deleted',
      DELETED: 'deleted',
      LIMIT_EXCEEDED: 'too many templates',
      UNKNOWN: 'not known yet'
    },
    otherState: 'cannot be sent',
    why: (reason: string) => `Why: ${reason}`,
    reasons: {
      NONE: 'Meta gives no reason.',
      INCORRECT_CATEGORY:
        'The kind is wrong according to Meta. Submit it as marketing, or take the marketing out.',
      INVALID_FORMAT: 'The layout is wrong according to Meta. Check the fields {{1}}, {{2}}.',
      ABUSIVE_CONTENT: 'Meta does not allow this text.',
      TAG_CONTENT_MISMATCH: 'The language or kind does not fit the text.',
      SCAM: 'Meta thinks the text looks like fraud.',
      PROMOTIONAL: 'Meta reads this as marketing.',
      LOW_QUALITY: 'Too many patrons blocked this message or complained about it.',
      unsupported: 'This template has more than text, a photo for instance. Baak cannot send that yet.'
    },
    categories: {
      UTILITY: 'service',
      MARKETING: 'marketing',
      AUTHENTICATION: 'sign-in code',
      SERVICE: 'reply'
    }
  },
  block: {
    title: (name: string) => `Block ${name}`,
    counted: 'What the patron still sends is counted. It is not kept and you do not see it.',
    meta: 'We ask Meta to block the number too. Then nothing comes in any more.',
    kept: 'This conversation and earlier ones stay.',
    back: 'You can always unblock the patron. What was written meanwhile does not come back.',
    confirm: 'Block',
    cancel: 'Do not block'
  },
  page: {
    title: 'Channels',
    intro: 'Where patrons reach you, how that is going and what it costs.',
    none: 'No channel yet',
    noneText: 'Your library’s WhatsApp number comes here. The operator of the service connects it.',
    working: 'works',
    broken: 'sending fails',
    disconnected: 'not connected',
    disconnectedText: 'Nothing comes in and nothing goes out. Ask your admin to connect it again.',
    number: 'Number',
    quality: 'Meta’s rating',
    qualities: {
      GREEN: 'good',
      YELLOW: 'fair: patrons block or report messages',
      RED: 'poor: Meta may restrict the number',
      UNKNOWN: 'not known yet',
      NA: 'not known yet'
    },
    limit: 'New conversations a day',
    limits: {
      TIER_50: 'at most 50',
      TIER_250: 'at most 250',
      TIER_1K: 'at most 1,000',
      TIER_2K: 'at most 2,000',
      TIER_10K: 'at most 10,000',
      TIER_100K: 'at most 100,000',
      TIER_UNLIMITED: 'as many as you like'
    },
    unknown: 'not known yet',
    month: 'Free messages this month',
    monthUsed: (used: string, free: string) => `${used} of ${free}`,
    monthNext: (price: string) => `After that a reply costs about ${price}.`,
    monthOver: (price: string) => `The free messages are used up. A reply now costs about ${price}.`,
    monthOverUnknown: 'The free messages are used up. The price of a reply is not known.',
    estimate: 'Our own count; Meta’s invoice decides.',
    usageFailed: 'The count could not be loaded.',
    settings: 'What the patron notices',
    readReceipts: 'Send read receipts',
    readReceiptsText:
      'The patron sees blue ticks as soon as a colleague reads the conversation, also without a reply yet.',
    typing: 'Show ‘typing…’',
    typingText:
      'The patron sees that someone writes. Meta adds blue ticks at once, also when read receipts are off.',
    settingsAdmin: 'Only an admin can change this.',
    settingsFailed: (why: string) => `Saving did not work. The setting is as it was. ${why}`,
    news: 'News from Meta',
    newsNone: 'Meta has nothing to report',
    newsNoneText: 'When something changes about the number, the account or a template, it is told here.',
    newsFailed: 'The news could not be loaded.',
    severities: { info: 'for information', warn: 'mind this', critical: 'solve this' }
  },
  news: {
    other: (what: string) => `Meta reports: ${what}.`
  }
}

/** Loaded with the parts that show it: the channel page, templates, and what one does now and then. */
import type { channels as dutch } from '../nl/channels.ts'
import { counted, plural } from '../plural.ts'

export const channels: typeof dutch = {
  broken: {
    broken: (name) => `${name}: sending does not work now. Meta no longer gives Baak access.`,
    safe: 'Messages come in as usual. What you send, waits.',
    askAdmin: 'Your coordinator or administrator can solve this.',
    fix: 'Have the administrator renew the access, then try again.',
    fixSelf: 'Fill in a new token, or try again.',
    newToken: 'New token',
    resume: 'Try again',
    resumed: (name) => `${name} is trying again. What waited, leaves now.`,
    resumeFailed: (why) => `It does not work yet. ${why}`
  },

  held: {
    title: 'The 24 hours are over',
    how: 'The patron first gets a short message with the button ‘Read answer’. When they tap it, your answer goes at once.',
    howAgain:
      'A short message is already on its way to the patron. When they tap it, everything that is ready goes along.',
    send: 'Put ready and send message',
    sendAgain: 'Add it',
    other: 'Choose another template',
    waiting: (count: number) => counted(count, 'answer is ready', 'answers are ready'),
    show: 'Show',
    orCall: 'Or call:',
    notCollected:
      'An answer that was ready was not collected for a week. It was not sent. Call the patron, or put it ready again.',
    noTemplate: 'There is no approved template to tell the patron.',
    noTemplateAsk: 'Your admin can arrange that on the Channels page.',
    noTemplateSolve: 'Look at the Channels page to see what is the matter with the templates.',
    toChannels: 'To Channels',
    failed: 'The templates could not be loaded.'
  },
  cost: {
    free: (used: string, free: string) =>
      `Your answer itself is free: ${used} of ${free} free messages are used this month.`,
    template: (price: string) => `This short message costs about ${price}.`,
    templateFree: 'This short message costs nothing.',
    templateUnknown:
      'We do not know what this short message costs: no price is known for the patron’s country.',
    templateNoNumber:
      'We do not know what this short message costs: we do not know this patron’s number, only the username.',
    answer: (price: string) => `Your answer itself costs about ${price}: the free messages are used up.`,
    answerFree: 'Your answer itself costs nothing.',
    answerUnknown: 'The free messages are used up. We do not know what your answer itself costs.',
    next: (price: string) => `Each message costs about ${price}: this month’s free messages are used up.`,
    nextFree: (used: string, free: string) => `Free: ${used} of ${free} messages are used this month.`,
    nextNothing: 'A message costs nothing.',
    nextUnknown: 'This month’s free messages are used up. We do not know what a message costs.',
    chosen: (price: string) => `This template costs about ${price}.`,
    chosenFree: 'This template costs nothing.',
    chosenUnknown: 'We do not know what this template costs: no price is known for the patron’s country.',
    chosenNoNumber:
      'We do not know what this template costs: we do not know this patron’s number, only the username.',
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
    fields: {
      first_name: ['first name', 'First name of the patron'],
      moment: ['moment', 'By when does the patron hear from us? Such as: Thursday at 12:00'],
      branch: ['branch', 'At which branch? Such as: the Central Library'],
      until: ['date', 'Until when can the patron collect it? Such as: Saturday 5 December'],
      count: ['number', 'How many titles? Such as: 3'],
      before: ['date', 'Before when must they be back? Such as: Saturday 5 December']
    },
    field: (place: number) => `What goes at [${place}]?`,
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
    qualities: {
      GREEN: 'Meta’s rating: good',
      YELLOW: 'Meta’s rating: fair',
      RED: 'Meta’s rating: poor'
    },
    otherState: 'cannot be sent',
    means: {
      PAUSED: 'Patrons blocked or reported this message. Meta pauses it for some hours.',
      REJECTED: 'Meta gives no reason. Change the words and submit it again.',
      DISABLED: 'Too many patrons blocked or reported this message. Make a new template with other words.',
      FLAGGED: 'Patrons block or report this message. If that goes on, Meta pauses it.',
      PENDING: 'Meta is still looking at it. That takes some minutes to a day.',
      IN_APPEAL: 'Meta is looking at it again.'
    },
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
      FIRST_PAUSE: 'Patrons blocked or reported this message. Meta pauses it for three hours.',
      SECOND_PAUSE:
        'Patrons blocked or reported this message again. Meta pauses it for six hours. After that Meta switches it off.',
      RATE_LIMITING_PAUSE: 'Too many were sent at once. Meta pauses it for a while.',
      DISABLED: 'Too many patrons blocked or reported this message. Make a new template with other words.',
      unsupported: 'This template has more than text, a photo for instance. Baak cannot send that yet.'
    },
    categories: {
      UTILITY: 'service',
      MARKETING: 'marketing',
      AUTHENTICATION: 'sign-in code',
      SERVICE: 'reply'
    }
  },
  search: {
    title: 'Search',
    label: 'Search by name, number or word',
    hint: 'Type at least two characters. You search all messages that we still keep.',
    messages: 'Messages',
    patrons: 'Patrons',
    none: (text) => `Nothing found for “${text}”`,
    noneText: 'Try another word, part of the name, or the last digits of the number.',
    found: (messages, patrons) =>
      `${counted(messages, 'message', 'messages')} and ${counted(patrons, 'patron', 'patrons')} found`,
    many: (count) => `These are the newest ${count}. Search more precisely for the rest.`,
    noConversation: 'no conversation kept',
    us: 'us'
  },
  files: {
    list: 'Files with your reply',
    uploading: (percent: number) => `${percent}% loaded`,
    ready: 'ready to send',
    noConnection: 'No connection. The file is still here.',
    failed: (why: string) => `Adding it did not work. ${why}`,
    retry: 'Try again',
    remove: (name: string) => `Remove ${name}`,
    asDocument: 'goes as a document',
    refused: {
      too_large: (names: string, count: number) =>
        `${names} ${plural(count, 'is', 'are')} too large. WhatsApp takes files up to 100 MB.`,
      risky: (names: string) =>
        `${names} cannot go along: this kind of file can do harm on the patron’s phone or computer. Send a PDF or a photo.`,
      too_many: (names: string, count: number) =>
        `${names} ${plural(count, 'does', 'do')} not fit: you can send at most 10 files at once.`,
      empty: (names: string, count: number) =>
        `${names} ${plural(count, 'is', 'are')} empty. Check the ${plural(count, 'file', 'files')} and choose again.`
    },
    more: (count: number) => counted(count, 'more file', 'more files'),
    thisOne: 'This file'
  },
  react: {
    title: 'React',
    with: (emoji: string) => `React with ${emoji}`,
    takeBack: (emoji: string) => `Remove ${emoji}`,
    other: 'Another emoji',
    place: 'Add',
    notOne: 'Choose one emoji.',
    failed: (why: string) => `Reacting did not work. ${why}`
  },
  collision: {
    title: (who) => `${who} has just answered`,
    send: 'Send anyway',
    edit: 'Change it',
    discard: 'Throw away',
    discarded: 'Your text was thrown away.'
  },
  block: {
    action: 'Block this patron',
    undo: 'Unblock',
    count: (count: number) => `${counted(count, 'message', 'messages')} since then, not kept.`,
    blocked: (name: string) => `${name} is blocked.`,
    unblocked: (name: string) => `${name} can write again.`,
    failed: (why: string) => `Blocking did not work. ${why}`,
    unblockFailed: (why: string) => `Unblocking did not work. ${why}`,
    title: (name: string) => `Block ${name}`,
    counted: 'What the patron still sends is counted. It is not kept and you do not see it.',
    meta: 'We ask Meta to block the number too. Then nothing comes in any more.',
    kept: 'This conversation is done: nobody has to answer any more. It stays under Finished.',
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
  token: {
    title: 'New token',
    where:
      'With a token Meta gives Baak access to this number. When it no longer works, ask the operator of the service or your library association for a new one.',
    label: 'Token of Meta',
    hint: 'Once it is saved nobody can read it. Replies that wait then leave at once.',
    save: 'Save token',
    saved: (name: string) => `The new token of ${name} is saved. What waited, leaves now.`,
    failed: (why: string) => `Saving did not work. The old token is still there. ${why}`,
    fix: 'Fill in a new token below; what waits, leaves then.',
    faults: {
      empty: 'Paste the token here.',
      spaces: 'A token has no spaces. Copy it again, without text around it.',
      short: 'This is too short for a token. Copy all of it.',
      long: 'This is too long for a token. Copy the token only.'
    }
  },
  news: {
    /** what Meta's own word in a sentence means */
    values: {
      GREEN: 'good',
      YELLOW: 'fair',
      RED: 'poor',
      UNKNOWN: 'not known yet',
      APPROVED: 'approved',
      REJECTED: 'rejected',
      DECLINED: 'rejected',
      REVOKED: 'withdrawn',
      DEFERRED: 'postponed',
      PENDING: 'being handled',
      MARKETING: 'marketing',
      UTILITY: 'service',
      AUTHENTICATION: 'sign-in code',
      FLAGGED: 'under watch',
      UNFLAGGED: 'in order again',
      UPGRADE: 'better',
      DOWNGRADE: 'worse',
      ONBOARDING: 'new number',
      THROUGHPUT_UPGRADE: 'faster',
      RESERVED: 'reserved',
      DELETED: 'deleted',
      ENABLED: 'switched on',
      DISABLED: 'switched off',
      DRAFT: 'draft',
      PUBLISHED: 'published',
      DEPRECATED: 'expired',
      BLOCKED: 'blocked',
      THROTTLED: 'slowed down',
      ARCHIVED: 'archived',
      FAILED: 'failed',
      VERIFIED: 'confirmed',
      DISCARDED: 'rejected'
    },
    says: (words: string) => `Meta says: ${words}`,
    unknown: 'unknown',
    /** what to do, when it is no good news; key: a word of `WHAT`, for sentences that do not say it */
    todo: {
      account_reviewed: 'Look in Meta’s settings to see why, and appeal if needed.',
      account_alert: 'Look in Meta’s settings to see what is needed.',
      partner_certification: 'Look in Meta’s settings to see what is needed.',
      number_quality: 'Send only what patrons expect, and the rating gets better again.',
      number_name: 'Choose another name in Meta’s settings.',
      number_username: 'Choose another username in Meta’s settings.',
      pin_reset: 'Was it not you, or a colleague? Tell the operator of the service.',
      template_rejected: 'Change the text in Meta’s settings and submit it again.',
      template_paused: 'Choose another template meanwhile.',
      template_flagged: 'Change the text, or send it only to those who expect it.',
      template_disabled: 'Choose another template.',
      template_quality: 'Change the text, or send it only to those who expect it.',
      template_category: 'Is that not right? Appeal in Meta’s settings.',
      form_trouble: 'Ask whoever made the form to check it.',
      form_warning: 'Ask whoever made the form to check it.',
      number_error: 'Does this happen more often? Tell the operator of the service.',
      history_refused: 'Look up old messages on the phone.',
      other: 'Look in Meta’s settings to see what it is.'
    },
    /** key: a word of `WHAT` in workers/platforms/whatsapp/news.ts */
    sentences: {
      account_deleted:
        'Meta deleted the account. Nothing can be sent any more. Contact the operator of the service.',
      account_disabled:
        'Meta switched the account off. Nothing can be sent any more. You can appeal to Meta.',
      account_reinstated: 'Meta switched the account on again.',
      account_restricted: 'Meta restricted the account. Look in Meta’s settings to see what still works.',
      account_violation:
        'Meta thinks the account broke a rule. Look in Meta’s settings to see which, and appeal if needed.',
      account_verified: 'Meta confirmed the library as an organisation.',
      account_offboarded: 'The connection with this account has ended. Connect the channel again.',
      account_reconnected: 'The account is connected again.',
      account_reviewed: 'Meta reviewed the account: {decision}.',
      account_alert: 'Meta warns about the account.',
      partner_added: 'A partner was connected to the account.',
      partner_removed:
        'Baak was disconnected from the account. Nothing comes in any more. Connect the channel again.',
      partner_app_installed: 'A partner’s app was connected to the account.',
      partner_app_uninstalled:
        'The app was disconnected from the account. Nothing comes in any more. Connect the channel again.',
      partner_certification: 'Meta asks to confirm the organisation: {status}.',
      ad_account_linked: 'An advertising account was connected.',
      terms_signed: 'Meta’s terms were accepted.',
      country_changed: 'The account’s country is now {country}.',
      prices_changed: 'Meta changes what messages cost.',
      limits_changed: 'The number of new conversations a day is now {limit}.',
      settings_changed: 'Settings of the number have changed.',
      number_quality: 'Meta rates the number anew: {event}. New conversations a day: {limit}.',
      number_name: 'The name ‘{name}’ was reviewed: {decision}.',
      number_username: 'The username {username} was reviewed: {decision}.',
      pin_changed:
        'The PIN of the number was changed. Was it not you, or a colleague? Tell the operator of the service.',
      pin_reset_requested:
        'Somebody asked to replace the PIN of the number. Was it not you, or a colleague? Tell the operator of the service.',
      pin_reset: 'The PIN of the number was replaced.',
      template_approved: 'Template ‘{template}’ was approved.',
      template_rejected: 'Template ‘{template}’ was rejected.',
      template_pending: 'Template ‘{template}’ waits for Meta’s decision.',
      template_paused: 'Template ‘{template}’ was paused: patrons blocked or reported it.',
      template_flagged: 'Template ‘{template}’ got a warning. It may be paused later.',
      template_disabled: 'Template ‘{template}’ was switched off and cannot be sent any more.',
      template_deleted: 'Template ‘{template}’ was deleted.',
      template_status: 'Template ‘{template}’ has a new state: {status}.',
      template_quality: 'The rating of template ‘{template}’ is now {quality}.',
      template_category: 'Template ‘{template}’ now counts as {category}. That may change the price.',
      template_changed: 'The text of template ‘{template}’ was changed.',
      form_status: 'A form has a new state: {status}.',
      form_trouble: 'A form does not work well.',
      form_warning: 'A form expires soon.',
      payment_settings: 'The payment settings have changed.',
      payment_status: 'There is news about a payment: {status}.',
      ad_result: 'Meta counted results of an advertisement.',
      link_clicked: 'A patron clicked a link in a message.',
      number_error: 'WhatsApp reported an error of this number: {title}.',
      history_refused: 'Old messages of the phone do not come along: the phone did not allow it.',
      history_done: 'The old messages of the phone are in.',
      group_changed: 'Something changed about a group on the phone.',
      other: 'Meta reported a change that Baak does not know yet.'
    }
  }
}

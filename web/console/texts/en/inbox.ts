import { counted } from '../plural.ts'
import type { Texts } from '../nl.ts'

export const inbox: Texts['inbox'] = {
  page: 'Conversations',
  closedState: 'Done',

  list: {
    pane: (view) => `List: ${view}`,
    search: 'Search conversations',
    draft: (text) => `Draft: ${text}`,
    ours: (text) => `Us: ${text}`,
    automatic: (text) => `Automatic: ${text}`,
    unread: (count) => counted(count, 'unread message', 'unread messages'),
    justIn: 'Just in',
    failed: 'Answer failed',
    uncertain: 'Answer uncertain',
    waits: (duration) => `Waiting ${duration}`,
    late: (duration) => `${duration} late`,
    left: (duration) => `${duration} left`,
    thanks: 'Thanks',
    yours: 'You',
    blocked: 'Blocked',
    moreFailed: 'Loading more conversations failed.',
    empty: {
      waiting_on_us: {
        title: 'Nobody is waiting for us',
        text: 'New questions appear here by themselves. Whoever has waited longest is on top.',
        next: 'See who we are waiting for'
      },
      waiting_on_patron: {
        title: 'We are not waiting for anyone',
        text: 'After you answer, a conversation stays here until the patron replies.',
        next: 'To what waits for us'
      },
      closed: {
        title: 'Nothing done yet',
        text: 'Has a question been answered? Finish the conversation with Done or the E key. It will then be here.',
        next: 'To what waits for us'
      },
      mine: {
        title: 'You have no conversations now',
        text: 'Whoever answers first gets the conversation. A colleague can also hand one over to you.',
        next: 'To what waits for us'
      },
      unassigned: {
        title: 'Somebody looks after everything',
        text: 'Conversations that nobody has taken up yet appear here.',
        next: 'To what waits for us'
      },
      later: {
        title: 'Nothing is put off',
        text: 'Put a conversation off with the L key. It comes back by itself.',
        next: 'To what waits for us'
      }
    }
  },

  duration: {
    underMinute: 'briefly',
    minutes: (count) => `${count} min`,
    hours: (count) => counted(count, 'hour', 'hours'),
    hoursMinutes: (hours, minutes) => `${counted(hours, 'hour', 'hours')} ${minutes} min`,
    days: (count) => counted(count, 'day', 'days')
  },

  channelKinds: {
    whatsapp: 'WhatsApp',
    messenger: 'Messenger',
    instagram: 'Instagram',
    website: 'Website chat'
  },

  patron: {
    unknown: 'Unknown patron',
    phoneMasked: (hint) => `Number ${hint}`,
    panel: 'Patron',
    about: (name) => `About ${name}`,
    details: 'Details',
    phone: 'Phone',
    show: 'show',
    showPhone: 'Show the phone number',
    noPhone: 'no number known (username only)',
    username: 'Username',
    channel: 'Channel',
    firstSeen: 'First message',
    blocked: 'This patron is blocked.',
    earlier: 'Earlier',
    noEarlier: 'This is the first conversation with this patron.',
    earlierNoText: 'Conversation without text',
    earlierOpen: 'still open',
    closedBy: (when, name) => `${when} · ${name}`
  },

  window: {
    until: (moment) => `answer freely until ${moment}`,
    untilShort: (moment) => `free until ${moment}`,
    leftShort: (duration) => `free for ${duration}`,
    left: (duration) => `${duration} left to answer freely`,
    closed: 'answering freely is no longer possible',
    closedShort: '24 hours are over',
    moment: (day, hour) => `${day} ${hour}`
  },

  thread: {
    pane: (name) => `Conversation with ${name}`,
    none: 'Choose a conversation',
    noneText: 'Click a conversation on the left, or walk through the list with the arrow keys.',
    back: 'Back to the list',
    close: 'Done',
    reopen: 'Reopen',
    unread: 'Mark as unread',
    handOver: 'Hand over',
    handOverTo: 'Give this conversation to',
    findColleague: 'Find a colleague',
    noColleague: 'No colleague with that name.',
    toMe: (name) => `To me (${name})`,
    toNobody: 'To nobody',
    takes: 'looks after this now',
    assigned: (name) => `With ${name}`,
    thanked: 'Said thanks: no time is running.',
    reopenAnyway: 'Reopen anyway',
    log: (name) => `Messages with ${name}`,
    newMessages: 'New messages',
    newBelow: (count) => counted(count, 'new message', 'new messages'),
    earlier: 'Load earlier messages',
    earlierFailed: 'Loading earlier messages failed.',
    gone: 'This conversation does not exist (any more)',
    goneText:
      'It was deleted by the retention rules, or you have no access to it. Nothing of yours was lost.',
    toList: 'Back to the list',
    announce: (name, text) => `${name}: ${text}`
  },

  acts: {
    closed: (name) => `Conversation with ${name} is done.`,
    takenByColleague: (who) => `${who} looks after this conversation now.`,
    closeFailed: (why) => `Finishing did not work. ${why}`,
    reopenFailed: (why) => `Reopening did not work. ${why}`,
    assignFailed: (why) => `Handing over did not work. It is with the same colleague as before. ${why}`,
    unreadFailed: (why) => `Marking as unread did not work. ${why}`,
    assigned: (name) => `Handed over to ${name}.`,
    taken: 'This conversation is yours now.',
    released: 'This conversation is nobody’s now.'
  },

  events: {
    closed: (who) => `finished by ${who}`,
    closedAlone: 'finished by itself',
    reopened: (who) => `reopened by ${who}`,
    reopenedAlone: 'open again because of a new message',
    took: (who) => `${who} took this conversation`,
    assigned: (who, to) => `${who} gave this conversation to ${to}`,
    assignedAlone: (to) => `this conversation went to ${to}`,
    givenBack: (who) => `${who} gave this conversation back: it is nobody’s`,
    givenBackAlone: 'this conversation is nobody’s again',
    you: 'you',
    youObject: 'you',
    formerColleague: 'a former colleague'
  },

  message: {
    from: (who) => `From ${who}`,
    fromUs: (who) => `From ${who} (library)`,
    fromYou: 'From you',
    note: (who) => `Note by ${who}`,
    noteYours: 'Note by you',
    noteOnly: 'for colleagues only',
    automatic: 'automatic message',
    phoneApp: 'from the library’s phone',
    quoted: (who) => `In reply to ${who}`,
    quotedUs: 'In reply to our message',
    quotedGone: 'The message is no longer there.',
    reply: 'Reply to this',
    retry: 'Try again',
    resend: 'Send again',
    holdAgain: 'Put ready again',
    remove: 'Remove',
    undo: 'Undo',
    states: {
      sending: 'being sent',
      waitingOffline: 'waiting for a connection',
      saving: 'being saved',
      waiting: 'waiting',
      sent: (time) => `sent ${time}`,
      delivered: (time) => `${time} · delivered`,
      read: (time) => `${time} · read`,
      failed: (why) => `failed: ${why}`,
      notAccepted: 'this did not work just now',
      checking: 'uncertain: we are checking whether it arrived',
      uncertain: 'Possibly not sent. Look on the phone, or ask.',
      resent: 'sent again'
    }
  },

  composer: {
    pane: 'Write an answer',
    modes: 'What are you writing?',
    reply: 'Answer',
    note: 'Note',
    replyTo: (name) => `Answer to ${name}`,
    noteFor: 'Note for colleagues',
    replyPlaceholder: (name) => `Write to ${name}`,
    notePlaceholder: 'Only colleagues read this',
    send: 'Send',
    saveNote: 'Save note',
    noteHint: 'The patron does not see this',
    quoting: (who) => `You reply to ${who}`,
    quotingUs: 'You reply to our message',
    removeQuote: 'Do not reply to this message in particular',
    length: (used, most) => `${used} of ${most} characters`,
    notKept: 'Too long to keep.',
    tooLong: (over) =>
      `${counted(over, 'character', 'characters')} too long. Shorten it or send two messages.`,
    quick: 'Quick reply',
    enterHint: 'Enter sends, Shift+Enter starts a new line',
    undone: 'Your message was not sent. The text is back in the field.',
    undoLate: 'Too late to take it back: the message is on its way.',
    undoFailed: (why) => `Taking it back did not work. ${why}`,
    viewer: 'You are looking on. Your role cannot answer or write notes. Ask your coordinator if it should.',
    trainee: 'Your role cannot send answers yet. Write a note, or ask a colleague to answer.',
    closedWindow: {
      title: 'You cannot send an ordinary answer now',
      note: 'Write a note',
      waits: 'When the patron writes again, you can answer here as usual.'
    },
    blocked: {
      title: 'This patron is blocked',
      why: 'You cannot answer while they are blocked. You can write a note.'
    },
    disconnected: {
      title: 'This channel is not connected',
      why: 'Nothing can be sent now. Ask your administrator to connect the channel again.'
    }
  },

  quick: {
    label: 'Quick replies',
    found: (count) => counted(count, 'quick reply', 'quick replies'),
    none: (query) => `No quick reply with “${query}”.`,
    noneHint: 'Type on, or press Esc. Your text stays.',
    loading: 'Loading quick replies…',
    failed: 'Loading quick replies failed.',
    voice: 'Address with',
    voices: { je: 'je', u: 'u', en: 'English' },
    onlyJe: 'only with je',
    keys: '↑ ↓ choose · Enter insert · Esc close'
  }
}

import type { failures as nl } from '../nl/failures.ts'

export const failures: typeof nl = {
  token_invalid: [
    'Baak may no longer use this WhatsApp number',
    'Ask your administrator to connect the channel again.'
  ],
  permission_missing: ['Baak lacks a permission from Meta', 'Ask your administrator to check the channel.'],
  account_restricted: [
    'Meta has restricted the library’s account',
    'Ask your administrator to check the account.'
  ],
  setup_problem: ['this number is not set up at Meta yet', 'Ask your administrator to check the channel.'],
  no_whatsapp: ['this number has no WhatsApp', 'Call the patron, or ask for another number.'],
  window_closed: [
    'the patron wrote more than 24 hours ago',
    'Call the patron, or wait until they write again.'
  ],
  patron_blocked: ['this patron is blocked', 'Unblock them to answer.'],
  channel_disconnected: ['this channel is no longer connected', 'Ask your administrator to connect it.'],
  country_restricted: ['Meta does not allow messages to this country', 'Call or e-mail the patron.'],
  not_confirmed: ['nobody knows whether it arrived', 'This automatic message is not sent again.'],
  too_late: ['it could not leave in time', 'This automatic message may not be true any more.'],
  rate_account: ['the library sent too many messages in a row', 'Try again in an hour.'],
  rate_number: ['too many messages left at once', 'Try again in a few minutes.'],
  rate_pair: ['this patron got too many messages in a row', 'Wait a moment and try again.'],
  spam_limited: [
    'WhatsApp holds back our messages',
    'Send nothing now. Ask your coordinator what is going on.'
  ],
  marketing_limited: [
    'WhatsApp gives this patron no messages from organisations now',
    'Call the patron, or wait until they write.'
  ],
  opted_out: ['this patron wants no more messages from us', 'Send nothing until the patron writes.'],
  experiment: [
    'WhatsApp runs a trial and holds back this message',
    'Call the patron, or wait until they write.'
  ],
  not_thread_owner: [
    'another system has this conversation now',
    'Wait until we answer again, or call the patron.'
  ],
  template_problem: ['the template is not right', 'Ask your administrator to check it.'],
  media_problem: ['WhatsApp did not take the file', 'Send it again, or make it a PDF.'],
  same_number: ['this is the library’s own number', 'Choose another conversation.'],
  bad_request: ['WhatsApp does not accept this message', 'Change the text and send it again.'],
  held_by_meta: [
    'Meta is still holding this message',
    'It leaves once Meta approves it. Is it urgent? Call the patron.'
  ],
  not_collected: ['the patron did not tap within a week', 'Call the patron, or put the answer ready again.'],
  transient: ['WhatsApp had a failure', 'Try again.'],
  unknown: ['we do not know why', 'Try again, or call the patron.']
}

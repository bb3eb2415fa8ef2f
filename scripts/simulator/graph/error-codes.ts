/** What Meta says about a code: HTTP status, title, and a sentence. From Meta's page "Error codes" of the Cloud API. */
type Entry = readonly [http: number, title: string, details: string]

const ENTRIES: Record<number, Entry> = {
  0: [401, 'AuthException', 'We were unable to authenticate the app user.'],
  1: [400, 'API Unknown', 'Invalid request or possible server error.'],
  2: [503, 'API Service', 'Temporary due to downtime or due to being overloaded.'],
  3: [500, 'API Method', 'Capability or permissions issue.'],
  4: [400, 'API Too Many Calls', 'The app has reached its API call rate limit.'],
  10: [403, 'Permission Denied', 'Permission is either not granted or has been removed.'],
  33: [400, 'Parameter value is not valid', 'The business phone number has been deleted.'],
  100: [400, 'Invalid parameter', 'The request included one or more unsupported or misspelled parameters.'],
  190: [401, 'Access token has expired', 'Your access token has expired.'],
  200: [403, 'API Permission', 'Permission is either not granted or has been removed.'],
  368: [
    403,
    'Temporarily blocked for policies violations',
    'The WhatsApp Business Account has been restricted or disabled.'
  ],
  80007: [400, 'Rate limit issues', 'The WhatsApp Business Account has reached its rate limit.'],
  130403: [400, 'User is blocked', 'The business has blocked this user.'],
  130429: [400, 'Rate limit hit', 'Cloud API message throughput has been reached.'],
  130472: [
    400,
    "User's number is part of an experiment",
    'Failed to send message because this user is part of an experiment'
  ],
  130497: [
    403,
    'Business account is restricted from messaging users in this country.',
    'The account is restricted from messaging to users in certain countries.'
  ],
  131000: [500, 'Something went wrong', 'Message failed to send due to an unknown error.'],
  131005: [403, 'Access denied', 'Permission is either not granted or has been removed.'],
  131008: [400, 'Required parameter is missing', 'The request is missing a required parameter.'],
  131009: [400, 'Parameter value is not valid', 'One or more parameter values are invalid.'],
  131016: [500, 'Service unavailable', 'A service is temporarily unavailable.'],
  131021: [400, 'Recipient cannot be sender', 'Sender and recipient phone number is the same.'],
  131026: [400, 'Message undeliverable', 'Message Undeliverable.'],
  131031: [403, 'Account has been locked', 'The WhatsApp Business Account has been restricted or disabled.'],
  131037: [
    400,
    'WhatsApp provided number needs display name approval before message can be sent.',
    'The 555 business phone number does not have an approved display name.'
  ],
  131042: [400, 'Business eligibility payment issue', 'There was an error related to your payment method.'],
  131045: [500, 'Incorrect certificate', 'Message failed to send due to a phone number registration error.'],
  131047: [
    400,
    'Re-engagement message',
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.'
  ],
  131048: [400, 'Spam rate limit hit', 'Too many previous messages were blocked or flagged as spam.'],
  131049: [
    400,
    'Meta chose not to deliver.',
    'This message was not delivered to maintain healthy ecosystem engagement.'
  ],
  131050: [
    400,
    'User has stopped receipt of marketing messages.',
    'This recipient has chosen to stop receiving marketing messages from your business.'
  ],
  131051: [400, 'Unsupported message type', 'Unsupported message type.'],
  131052: [400, 'Media download error', 'Unable to download the media sent by the user.'],
  131053: [400, 'Media upload error', 'Unable to upload the media used in the message.'],
  131056: [
    400,
    '(Business Account, Consumer Account) pair rate limit hit',
    'Too many messages sent from this number to the same recipient in a short period of time.'
  ],
  131057: [500, 'Account in maintenance mode', 'Business Account is in maintenance mode'],
  131062: [
    400,
    'Recipient user id not allowed',
    'This template cannot be sent to a business-scoped user id.'
  ],
  131064: [400, 'Template sending limited', 'Limited because of template misclassification.'],
  131070: [400, 'Not the thread owner', 'Another responder owns this conversation.'],
  132000: [400, 'Template Param Count Mismatch', 'The number of parameters does not match the template.'],
  132001: [404, 'Template does not exist', 'The template does not exist in the specified language.'],
  132005: [400, 'Template Hydrated Text Too Long', 'Translated text is too long.'],
  132007: [400, 'Template Format Character Policy Violated', 'Template content violates a WhatsApp policy.'],
  132012: [400, 'Template Parameter Format Mismatch', 'Variable parameter values formatted incorrectly.'],
  132018: [400, 'Template Parameter Value Invalid', 'A parameter value has characters that are not allowed.'],
  132015: [400, 'Template is Paused', 'Template is paused due to low quality.'],
  132016: [400, 'Template is Disabled', 'Template has been paused too many times due to low quality.'],
  133000: [500, 'Incomplete Deregistration', 'A previous deregistration attempt failed.'],
  133004: [503, 'Server Temporarily Unavailable', 'Server is temporarily unavailable.'],
  133010: [
    400,
    'Phone number Not Registered',
    'Phone number not registered on the WhatsApp Business Platform.'
  ],
  135000: [400, 'Generic user error', 'Message failed to send because of an unknown error.'],
  2494100: [400, 'Account is in maintenance mode.', 'The business phone number is in maintenance mode.']
}

/** Meta's own words on a code; an unknown code gets general ones and 400. */
export function errorEntry(code: number): { http: number; title: string; details: string } {
  const [http, title, details] = ENTRIES[code] ?? [400, 'Unknown error', 'An unknown error has occurred.']
  return { http, title, details }
}

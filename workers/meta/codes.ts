import type { FailureReason } from './reasons.ts'

export interface Decision {
  reason: FailureReason
  /** The same message may be sent again without a person. */
  retryable: boolean
  holds: 'message' | 'pair' | 'number' | 'channel'
  /** How often in all, when Meta names a number; else `failures.ts` does. */
  tries?: number
}

const fails = (reason: FailureReason): Decision => ({ reason, retryable: false, holds: 'message' })
const waits = (reason: FailureReason, holds: Decision['holds']): Decision => ({
  reason,
  retryable: true,
  holds
})

/**
 * Codes by what follows from them. Those of onboarding, calls and templates never answer a text, but may turn up in a status.
 * Source: Meta, "Cloud API error codes".
 */
const GROUPS: [Decision, number[]][] = [
  [waits('token_invalid', 'channel'), [0, 190]],
  [waits('permission_missing', 'channel'), [3, 10, 131005]],
  [waits('account_restricted', 'channel'), [368, 131031]],
  [waits('setup_problem', 'channel'), [131037, 131042, 131045, 133010]],
  [waits('rate_account', 'number'), [4, 80007]],
  [waits('rate_number', 'number'), [130429]],
  [waits('rate_pair', 'pair'), [131056]],
  [waits('transient', 'message'), [1, 2, 131000, 131016, 131057, 133004, 2494100]],
  [fails('window_closed'), [131047]],
  [fails('no_whatsapp'), [131026]],
  [fails('country_restricted'), [130497]],
  [fails('spam_limited'), [131048]],
  [fails('marketing_limited'), [131049, 131061, 131063, 131065, 131055, 134100, 134101, 134102]],
  [fails('opted_out'), [131050]],
  [fails('experiment'), [130472]],
  [fails('patron_blocked'), [130403]],
  [fails('same_number'), [131021]],
  [fails('not_thread_owner'), [131070, 2494191]],
  [fails('media_problem'), [131052, 131053]],
  [
    fails('template_problem'),
    [131062, 131064, 132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018]
  ],
  [fails('template_problem'), [132068, 132069, 2388040, 2388047, 2388072, 2388073, 2388293, 2388299]],
  [fails('setup_problem'), [133000, 133005, 133006, 133008, 133009, 133015, 133016, 134011, 1752041]],
  [fails('setup_problem'), [200005, 200006, 200007, 2388001, 2388012, 2388103, 2593079, 2593085]],
  [fails('setup_problem'), [2593107, 2593108, 2593109]],
  [fails('bad_request'), [33, 100, 131008, 131009, 131051]],
  // Meta: once more, then give up
  [{ ...waits('bad_request', 'message'), tries: 2 }, [135000, 136024]]
]

/** Whole ranges: permissions, calls, business usernames. */
const RANGES: [Decision, number, number][] = [
  [waits('permission_missing', 'channel'), 200, 299],
  [fails('setup_problem'), 138000, 138038],
  [fails('setup_problem'), 147001, 147005]
]

const BY_CODE = new Map(GROUPS.flatMap(([decision, codes]) => codes.map((code) => [code, decision] as const)))

/** A code that Meta has not told about ends the message: sending it again could only repeat what is wrong. */
export function decide(code: number): Decision {
  const inRange = RANGES.find(([, first, last]) => code >= first && code <= last)
  return BY_CODE.get(code) ?? inRange?.[0] ?? fails('unknown')
}

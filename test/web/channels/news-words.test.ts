import { describe, expect, test } from 'vitest'
import { newsWords } from '../../../web/console/channels/news-words.ts'
import { channels as en } from '../../../web/console/texts/en/channels.ts'
import { channels as nl } from '../../../web/console/texts/nl/channels.ts'
import { WHAT } from '../../../workers/platforms/whatsapp/news.ts'

const wordsOf = ({ news, page, templates }: typeof nl) => ({
  ...news,
  limits: page.limits,
  reasons: templates.reasons
})
const CATALOGUES = [nl, en as typeof nl]

/** Words that Meta documents, where a sentence repeats one. */
const REPEATED: [what: string, fact: string, values: string[]][] = [
  ['account_reviewed', 'decision', ['APPROVED', 'REJECTED', 'PENDING', 'DEFERRED']],
  ['partner_certification', 'status', ['PENDING', 'APPROVED', 'FAILED', 'VERIFIED', 'DISCARDED', 'REVOKED']],
  [
    'number_quality',
    'event',
    ['ONBOARDING', 'THROUGHPUT_UPGRADE', 'FLAGGED', 'UNFLAGGED', 'UPGRADE', 'DOWNGRADE']
  ],
  ['number_quality', 'limit', ['TIER_250', 'TIER_2K', 'TIER_10K', 'TIER_100K', 'TIER_UNLIMITED']],
  ['number_name', 'decision', ['APPROVED', 'REJECTED', 'DECLINED', 'DEFERRED', 'PENDING']],
  ['number_username', 'decision', ['APPROVED', 'RESERVED', 'DELETED']],
  ['template_status', 'status', ['ARCHIVED']],
  ['template_quality', 'quality', ['GREEN', 'YELLOW', 'RED', 'UNKNOWN']],
  ['template_category', 'category', ['MARKETING', 'UTILITY', 'AUTHENTICATION']],
  ['form_status', 'status', ['DRAFT', 'PUBLISHED', 'DEPRECATED', 'BLOCKED', 'THROTTLED']],
  ['payment_status', 'status', ['PENDING', 'FAILED']]
]

/** What comes as good news only, or as news that asks for nothing. */
const ASKS_NOTHING = [
  ...['account_reinstated', 'account_verified', 'account_reconnected', 'partner_added'],
  ...['partner_app_installed', 'ad_account_linked', 'terms_signed', 'country_changed', 'prices_changed'],
  ...['limits_changed', 'settings_changed', 'template_approved', 'template_pending', 'template_deleted'],
  ...['template_status', 'template_changed', 'form_status', 'payment_settings', 'payment_status'],
  ...['ad_result', 'link_clicked', 'history_done', 'group_changed']
]
const ACTS =
  /\b(Kijk|Neem|Verbind|Meld|Pas|Vraag|Kies|Stuur|Maak|Je kunt|Look|Contact|Connect|Tell|Change|Ask|Choose|Send|Appeal|appeal)\b/

describe('news of Meta that is not good', () => {
  const troubles = WHAT.filter((what) => !ASKS_NOTHING.includes(what))
  test.each(troubles)('%s says what to do, in both languages', (what) => {
    for (const catalogue of CATALOGUES) {
      const { sentence, detail } = newsWords({ what, severity: 'warn', facts: {} }, wordsOf(catalogue))
      expect(`${sentence} ${detail ?? ''}`).toMatch(ACTS)
    }
  })
  test('of a kind that nobody knows yet sends to Meta’s own pages', () => {
    const found = newsWords({ what: 'zzz', severity: 'critical', facts: {} }, wordsOf(nl))
    expect(found).toEqual({ sentence: nl.news.sentences.other, detail: nl.news.todo.other })
  })
})

test('good news asks for nothing', () => {
  const facts = { decision: 'APPROVED' }
  expect(newsWords({ what: 'account_reviewed', severity: 'info', facts }, wordsOf(nl))).toEqual({
    sentence: 'Meta heeft het account beoordeeld: goedgekeurd.',
    detail: undefined
  })
})

test.each(REPEATED)('of %s each %s is a word that people know', (what, fact, values) => {
  for (const catalogue of CATALOGUES)
    for (const value of values) {
      const { sentence } = newsWords({ what, facts: { [fact]: value } }, wordsOf(catalogue))
      expect(sentence).not.toMatch(/[A-Z]{3}/)
    }
})

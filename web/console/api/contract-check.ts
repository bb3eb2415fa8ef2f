/** Nothing at run time: the type check fails here when the server's answers no longer fit what the console reads. */
import type {
  listConversations,
  countConversations,
  showConversation,
  listChanges
} from '../../../workers/conversations/show.ts'
import type { showHours } from '../../../workers/hours/show.ts'
import type { listEvents } from '../../../workers/channels/list-events.ts'
import type { showUsage } from '../../../workers/channels/usage.ts'
import type { showTemplates } from '../../../workers/templates/find.ts'
import type { showThread } from '../../../workers/conversations/thread.ts'
import type { showLibrary } from '../../../workers/libraries/show.ts'
import type { showAttention } from '../../../workers/operators/attention.ts'
import type { showChores } from '../../../workers/operators/chores.ts'
import type { listCentralClosures } from '../../../workers/hours/central-closures.ts'
import type { listDeadDeliveries } from '../../../workers/intake/dead.ts'
import type { showQuarantine } from '../../../workers/intake/quarantined.ts'
import type { listQuickReplies } from '../../../workers/quick-replies/list.ts'
import type { planClosing, showEmergencies } from '../../../workers/emergencies/show.ts'
import type { showTargets } from '../../../workers/targets/show.ts'
import type { listScreens } from '../../../workers/wait-screens/manage.ts'
import type { lookAtScreen } from '../../../workers/wait-screens/look.ts'
import type { Look } from '../wait-screen/look.ts'
import type { Screen, Targets } from '../targets/contract.ts'
import type { find } from '../../../workers/search/find.ts'
import type { Attention, CentralDay, Chore, DeadDelivery, QuarantinedChange } from '../operator/contract.ts'
import type {
  Changes,
  ConversationDetail,
  ConversationPage,
  Counts,
  Library,
  QuickReply,
  SearchResults
} from './contract.ts'
import type { ThreadPage } from '../messages/contract.ts'
import type { ChannelNews, Usage } from '../channels/contract.ts'
import type { Hours } from '../hours/contract.ts'
import type { Template } from '../templates/contract.ts'
import type { ClosingPlan, Emergencies } from '../emergency/contract.ts'

type Fits<Answer extends Read, Read> = Answer
type AnswerOf<Verb extends (...input: never[]) => unknown> = Awaited<ReturnType<Verb>>

export type Checked = [
  Fits<AnswerOf<typeof listConversations>, ConversationPage>,
  Fits<AnswerOf<typeof countConversations>, Counts>,
  Fits<AnswerOf<typeof showConversation>, ConversationDetail>,
  Fits<AnswerOf<typeof listChanges>, Changes>,
  Fits<AnswerOf<typeof showThread>, ThreadPage>,
  Fits<AnswerOf<typeof showLibrary>, Library>,
  Fits<AnswerOf<typeof listEvents>, ChannelNews[]>,
  Fits<AnswerOf<typeof showHours>, Hours>,
  Fits<AnswerOf<typeof showUsage>, Usage>,
  Fits<AnswerOf<typeof showEmergencies>, Emergencies>,
  Fits<AnswerOf<typeof planClosing>, ClosingPlan>,
  Fits<AnswerOf<typeof showTemplates>, Template[]>,
  Fits<AnswerOf<typeof listQuickReplies>, QuickReply[]>,
  Fits<AnswerOf<typeof find>, SearchResults>,
  Fits<AnswerOf<typeof showTargets>, Targets>,
  Fits<AnswerOf<typeof listScreens>, Screen[]>,
  Fits<AnswerOf<typeof lookAtScreen>, Look>,
  Fits<AnswerOf<typeof showAttention>, Attention>,
  Fits<AnswerOf<typeof showChores>, Chore[]>,
  Fits<AnswerOf<typeof listCentralClosures>, CentralDay[]>,
  Fits<AnswerOf<typeof listDeadDeliveries>, DeadDelivery[]>,
  Fits<AnswerOf<typeof showQuarantine>, QuarantinedChange[]>
]

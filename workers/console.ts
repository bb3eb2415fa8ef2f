import { Hono } from 'hono'
import { attachmentRoutes, UPLOAD_PATH, uploadRoutes } from './attachments/routes.ts'
import { channelRoutes } from './channels/routes.ts'
import { autoReplyRoutes } from './auto-replies/routes.ts'
import { conversationRoutes } from './conversations/routes.ts'
import { edgeOf } from './lib/context.ts'
import { notFound } from './lib/errors.ts'
import { answerError, jsonOnly, notKept, sameOrigin, shortOnly } from './lib/http.ts'
import { emergencyRoutes } from './emergencies/routes.ts'
import { followUpRoutes } from './follow-ups/routes.ts'
import { libraryRoutes } from './libraries/routes.ts'
import { hoursRoutes } from './hours/routes.ts'
import { type LibraryEnv, requireLibrary } from './libraries/require.ts'
import { messageRoutes } from './messages/routes.ts'
import { operatorRoutes } from './operators/routes.ts'
import { patronRoutes } from './patrons/routes.ts'
import { pushDeviceRoutes } from './push-devices/routes.ts'
import { quickReplyRoutes } from './quick-replies/routes.ts'
import { realtimeRoutes } from './realtime/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { sensitiveDataRoutes } from './sensitive-data/routes.ts'
import { rosterRoutes } from './rosters/routes.ts'
import { type EdgeEnv, requireSession, type SessionEnv } from './sessions/require.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { targetRoutes } from './targets/routes.ts'
import { templateRoutes } from './templates/routes.ts'
import { waitScreenRoutes } from './wait-screens/routes.ts'

/** Everything within one library. A library that is not yours is not there. */
const library = new Hono<LibraryEnv>()
  .use(requireLibrary)
  .route('/auto-replies', autoReplyRoutes)
  .route('/conversations', conversationRoutes)
  .route('/conversations', uploadRoutes)
  .route('/conversations', followUpRoutes)
  .route('/attachments', attachmentRoutes)
  .route('/messages', messageRoutes)
  .route('/channels', channelRoutes)
  .route('/emergencies', emergencyRoutes)
  .route('/patrons', patronRoutes)
  .route('/quick-replies', quickReplyRoutes)
  .route('/hours', hoursRoutes)
  .route('/roster', rosterRoutes)
  .route('/search', searchRoutes)
  .route('/sensitive-data', sensitiveDataRoutes)
  .route('/targets', targetRoutes)
  .route('/templates', templateRoutes)
  .route('/', realtimeRoutes)
  .route('/', libraryRoutes)

const signedIn = new Hono<SessionEnv>()
  .use(requireSession)
  .route('/operator', operatorRoutes)
  .route('/push-devices', pushDeviceRoutes)
  .route('/libraries/:library_id', library)

/** Staff's door: the sitemap of the console's API. */
export const staffDoor = new Hono<EdgeEnv>()
  .use(notKept, sameOrigin, jsonOnly(UPLOAD_PATH), shortOnly(UPLOAD_PATH))
  .use(async (c, next) => {
    c.set('edge', edgeOf(c.env, c.executionCtx))
    await next()
  })
  .route('/wait-screen', waitScreenRoutes)
  .route('/', sessionRoutes)
  .route('/', signedIn)
  .all('*', () => {
    throw notFound()
  })

staffDoor.onError(answerError)

import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '../../../workers/lib/id.ts'
import { ask, type Wrong } from './ask.ts'
import { type Changed, type Changes, openScreen, type Screen } from './screens.ts'
import type { Viewer } from './town.ts'

/** An answer that a colleague sent, and Baak took. */
export interface Answer {
  id: string
  library: number
  patron: number
}

export interface Desk {
  screen: Screen
  answers: Answer[]
  /** Resolves when nothing that it began is under way. */
  end: () => Promise<void>
}

/** Whether a colleague answers this patron now. */
export type Choosing = (library: number, patron: number) => boolean

/** Of each three patrons one is answered, and not again for so many ms. */
export function oneOfThree(again_ms: number): Choosing {
  const answered = new Map<string, number>()
  return (library, patron) => {
    const key = `${library} ${patron}`
    const last = answered.get(key)
    if (patron % 3 !== 0 || (last !== undefined && Date.now() - last < again_ms)) return false
    answered.set(key, Date.now())
    return true
  }
}

const LOOK_MS = 100
const AGAIN_MS = 500
const TRIES = 120

/** A colleague at work: hears of what comes, looks what it is, and answers some of it, each click doubled as by a nervous finger. */
export function openDesk(url: string, viewer: Viewer, wrong: Wrong, choose: Choosing): Desk {
  const answers: Answer[] = []
  const library = `${url}/api/libraries/${viewer.library_id}`
  let [news, seq, isOver] = [false, 0, false]
  const screen = openScreen(url, viewer, wrong, () => {
    news = true
  })
  const answer = async (conversation: Changed, patron: number) => {
    const id = newId('message')
    const press = () =>
      ask(viewer, wrong, 'POST', `${library}/conversations/${conversation.id}/replies`, {
        id,
        text: textOf(id)
      })
    // without an answer the console tries again, with the same id
    for (let tries = 0; tries < TRIES; tries += 1) {
      if ((await Promise.all([press(), press()])).some((said) => said !== null)) {
        answers.push({ id, library: viewer.library, patron })
        return
      }
      await pause(AGAIN_MS)
    }
    wrong.push('an answer was not taken, however often it was sent')
  }
  const look = async () => {
    news = false
    const changes = await ask<Changes>(viewer, wrong, 'GET', `${library}/changes?since=${seq}`)
    if (!changes) return
    seq = changes.seq
    for (const conversation of changes.conversations) {
      const patron = Number(conversation.patron.name?.replace(/\D+/, ''))
      const asks = conversation.last_message.origin === 'patron'
      if (asks && choose(viewer.library, patron)) await answer(conversation, patron)
    }
  }
  const work = async () => {
    for (; !isOver; await pause(LOOK_MS)) if (news) await look()
  }
  const working = work()
  const end = async () => {
    isOver = true
    await working
  }
  return { screen, answers, end }
}

const textOf = (id: string) => `Ja hoor, tot morgen! (${id})`

/** The answer that a message on a phone is. */
export const answerIn = (text: string): string | null => /\((msg_\w+)\)$/.exec(text)?.[1] ?? null

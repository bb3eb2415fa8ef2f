/** So many rows one statement removes: what is old may be a month of everybody's. */
export const SLICE = 1000
/** The rest goes with the next turn. */
const MOST = 20

/** Does a bounded piece of work until it comes back less than full. Answers how much was done. */
export async function inSlices(slice: () => Promise<number>): Promise<number> {
  let done = 0
  for (let turn = 0; turn < MOST; turn += 1) {
    const count = await slice()
    done += count
    if (count < SLICE) break
  }
  return done
}

/** Files that are dropped anywhere on the thread go along with the answer. */
import { type RefObject, useEffect, useRef } from 'react'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** `inside` is any element of the thread; `words` stand over it while files hang above. Undefined `onFiles`: nothing can be added now. */
export function useDrop(
  inside: RefObject<HTMLElement | null>,
  words: string,
  onFiles: ((files: File[]) => void) | undefined
): void {
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    const pane = inside.current?.closest<HTMLElement>('.thread-pane')
    const show = (over: boolean) => {
      if (pane && over) pane.dataset.dropping = words
      else delete pane?.dataset.dropping
    }
    const within = ({ target }: DragEvent) => target instanceof Node && (pane?.contains(target) ?? false)
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      // else the browser would leave the page and open the file
      event.preventDefault()
      show(latest.current !== undefined && within(event))
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && show(false)
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      show(false)
      if (within(event)) latest.current?.([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      show(false)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [inside, words])
}

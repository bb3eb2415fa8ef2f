import { createElement } from 'react'
import drawings from 'virtual:icons'
import type icons from './icons.json'

export type IconName = keyof typeof icons

/** Drawn beside a word, or within a control that has a name: never read aloud. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  )
}

/** Every drawing once, at the top of the page; icons point into it. */
export function IconSprite() {
  return (
    <svg className="icon-sprite" aria-hidden="true">
      {Object.entries(drawings).map(([name, shapes]) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
          {shapes.map(([element, attributes]) =>
            createElement(element, { key: JSON.stringify(attributes), ...attributes })
          )}
        </symbol>
      ))}
    </svg>
  )
}

import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTexts } from '../texts/use-texts.tsx'
import { IconButton } from './button.tsx'

export interface DialogProps {
  title: string
  open: boolean
  onOpenChange: (open: boolean) => void
  children: ReactNode
}

/** Closes by Escape, by a click beside it, and by its own button; focus returns to where it was. */
export function Dialog({ title, open, onOpenChange, children }: DialogProps) {
  const { common } = useTexts()
  return (
    <ModalOverlay className="overlay" isOpen={open} onOpenChange={onOpenChange} isDismissable>
      <Modal className="modal">
        <AriaDialog className="dialog">
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={common.close} slot="close" />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

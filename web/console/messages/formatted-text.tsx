import { type Piece, piecesOf } from './formatting.ts'

/** What someone wrote, with WhatsApp's marks as marks and https addresses as links. */
export function FormattedText({ text }: { text: string }) {
  return <Pieces pieces={piecesOf(text)} />
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
  return pieces.map((piece, index) => <PieceHere key={`${index}-${piece.type}`} piece={piece} />)
}

function PieceHere({ piece }: { piece: Piece }) {
  switch (piece.type) {
    case 'text':
      return piece.text
    case 'code':
      return <code>{piece.text}</code>
    case 'link':
      return (
        <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
          {piece.text}
        </a>
      )
    case 'bold':
      return <Marked as="strong" pieces={piece.pieces} />
    case 'italic':
      return <Marked as="em" pieces={piece.pieces} />
    case 'strike':
      return <Marked as="s" pieces={piece.pieces} />
  }
}

function Marked({ as: Mark, pieces }: { as: 'strong' | 'em' | 's'; pieces: Piece[] }) {
  return (
    <Mark>
      <Pieces pieces={pieces} />
    </Mark>
  )
}

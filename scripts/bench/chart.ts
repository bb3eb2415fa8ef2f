import { type Curve, sizeOf } from './curves.ts'

const SIZE = { width: 720, height: 400 }
const EDGE = { left: 56, right: 252, top: 44, bottom: 48 }
/** Told apart without colour too: each has a dash of its own, and its name at its end. */
const LOOKS = [
  ['#0b5cad', ''],
  ['#a4400e', '7 4'],
  ['#1a7042', '2 3'],
  ['#7a2a86', '10 3 2 3'],
  ['#4b4b4b', '4 2'],
  ['#946200', '1 4']
] as const

interface Scale {
  x: (size: number) => number
  y: (rows: number) => number
  top: number
}

/** Rows read by size, on a logarithmic axis of sizes, as an SVG that says in words what it shows. */
export function chart(title: string, curves: Curve[]): string {
  const scale = scaleOf(curves)
  const { width, height } = SIZE
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="12">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(curves.map(inWords).join(' '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${EDGE.left}" y="24" font-size="15" fill="#1f1f1f">${escaped(title)}</text>`,
    ...axes(curves, scale),
    ...namesOf(curves, scale).flatMap(({ curve, name_y }, index) => polyline(curve, index, name_y, scale)),
    '</svg>',
    ''
  ].join('\n')
}

export const inWords = ({ what, points }: Curve): string =>
  `${what}: ${points.map(({ size, rows_read }) => `${rows_read} rows at ${sizeOf(size)}`).join(', ')}.`

function scaleOf(curves: Curve[]): Scale {
  const points = curves.flatMap((curve) => curve.points)
  const sizes = points.map(({ size }) => Math.log10(size))
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const highest = Math.max(...points.map(({ rows_read }) => rows_read), 10)
  const top = Math.ceil(highest / 50) * 50
  const [across, up] = [SIZE.width - EDGE.left - EDGE.right, SIZE.height - EDGE.top - EDGE.bottom]
  return {
    x: (size) => EDGE.left + (most === least ? 0.5 : (Math.log10(size) - least) / (most - least)) * across,
    y: (rows) => EDGE.top + (1 - rows / top) * up,
    top
  }
}

function axes(curves: Curve[], { x, y, top }: Scale): string[] {
  const sizes = [...new Set(curves.flatMap(({ points }) => points.map(({ size }) => size)))]
  const [left, right] = [EDGE.left, SIZE.width - EDGE.right]
  const rows = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(part * top))
  return [
    ...rows.flatMap((value) => [
      `<line x1="${left}" x2="${right}" y1="${y(value)}" y2="${y(value)}" stroke="#d5d5d5"/>`,
      `<text x="${left - 8}" y="${y(value) + 4}" text-anchor="end" fill="#4b4b4b">${value}</text>`
    ]),
    ...sizes.map(
      (size) =>
        `<text x="${x(size).toFixed(1)}" y="${y(0) + 20}" text-anchor="middle" fill="#4b4b4b">${sizeOf(size)}</text>`
    ),
    `<text x="${left}" y="${y(0) + 40}" fill="#4b4b4b">messages in one library</text>`
  ]
}

/** Names stand at the ends of their lines, and apart from each other. */
function namesOf(curves: Curve[], { y }: Scale) {
  const placed = curves
    .map((curve) => ({ curve, name_y: y(curve.points.at(-1)?.rows_read ?? 0) + 4 }))
    .sort((one, other) => other.name_y - one.name_y)
  for (const [index, name] of placed.entries()) {
    const below = placed[index - 1]
    if (below) name.name_y = Math.min(name.name_y, below.name_y - 15)
  }
  return placed
}

function polyline(curve: Curve, index: number, name_y: number, { x, y }: Scale): string[] {
  const [colour, dash] = LOOKS[index % LOOKS.length] ?? LOOKS[0]
  const at = curve.points.map(({ size, rows_read }) => `${x(size).toFixed(1)},${y(rows_read).toFixed(1)}`)
  const line = `stroke="${colour}" stroke-width="2"${dash && ` stroke-dasharray="${dash}"`}`
  return [
    `<polyline points="${at.join(' ')}" fill="none" ${line}/>`,
    `<text x="${SIZE.width - EDGE.right + 10}" y="${name_y.toFixed(1)}" fill="${colour}">${escaped(curve.what)} · ${curve.points.at(-1)?.rows_read}</text>`
  ]
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** `31655500123` → `+31 6 5550 0123`: as people read a number out. Pure. */
export function spokenPhone(digits: string): string {
  const mobile = /^316(\d{4})(\d{4})$/.exec(digits)
  if (mobile) return `+31 6 ${mobile[1]} ${mobile[2]}`
  return `+${digits.replace(/^\+/, '').replace(/(\d{2})(?=\d{2})/g, '$1 ')}`.trim()
}

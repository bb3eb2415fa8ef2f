/** Two soft tones. */
export function chime(): void {
  const audio = new AudioContext()
  for (const [at, pitch] of [
    [0, 660],
    [0.25, 880]
  ] as const) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = pitch
    volume.gain.setValueAtTime(0.15, audio.currentTime + at)
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.4)
    tone.connect(volume).connect(audio.destination)
    tone.start(audio.currentTime + at)
    tone.stop(audio.currentTime + at + 0.4)
  }
  setTimeout(() => void audio.close(), 1500)
}

let sound: AudioContext | undefined;

/** Tells by ear and hand whether a scan went well: one high note, or two low ones and a shake of the phone. */
export function signal(isWell: boolean) {
  if (!isWell) navigator.vibrate?.([120, 60, 120]);
  if (!('AudioContext' in window)) return;
  sound ??= new AudioContext();
  if (isWell) note(sound, 880, 0, 0.08);
  else for (const at of [0, 0.22]) note(sound, 196, at, 0.16);
}

/** Frequency in hertz, times in seconds. */
function note(context: AudioContext, frequency: number, at: number, length: number) {
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = frequency;
  volume.gain.value = 0.15;
  tone.connect(volume).connect(context.destination);
  tone.start(context.currentTime + at);
  tone.stop(context.currentTime + at + length);
}

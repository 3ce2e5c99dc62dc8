const jumpsMs = [3_600_000, 0, -3_600_000, 0];

/** For child processes: SIGUSR2 sets the wall clock, forward by an hour, back, an hour too early, back, and so on. */
export function jumpOnSignal(): void {
  const now = Date.now;
  let jumps = 0;
  let shiftMs = 0;
  Date.now = () => now() + shiftMs;
  process.on('SIGUSR2', () => {
    shiftMs = jumpsMs[jumps++ % jumpsMs.length]!;
  });
}

/** Median milliseconds of `rounds` runs after one that is not counted. */
export async function medianMilliseconds(rounds: number, act: () => unknown): Promise<number> {
  await act();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  return times[Math.floor(times.length / 2)] ?? 0;
}

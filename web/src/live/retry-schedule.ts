/** Seconds before the first, second, … attempt; the last one repeats for ever. */
const seconds = [0, 0.5, 1, 2, 4, 8];

/**
 * How long to wait before attempt number `attempt` (from 0), in milliseconds: full jitter, so that forty
 * phones that lost the same access point do not come back in step.
 */
export function retryDelay(attempt: number, random: number): number {
  const longest = seconds[Math.min(attempt, seconds.length - 1)] ?? 0;
  return Math.round(longest * 1000 * random);
}

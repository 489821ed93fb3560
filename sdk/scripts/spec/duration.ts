const shape = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const secondsOf = [365 * 86_400, 30 * 86_400, 7 * 86_400, 86_400, 3_600, 60, 1];

/**
 * An ISO 8601 duration in milliseconds. A year counts 365 days and a month 30, so that a period has one length.
 * Throws on anything else.
 */
export function milliseconds(duration: string): number {
  const parts = shape.exec(duration)?.slice(1);
  if (!parts?.some((part) => part !== undefined)) throw new Error(`openapi: "${duration}" is not an ISO 8601 duration.`);
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (secondsOf[index] ?? 0) * 1000, 0);
}

/** The answer of a command: one JSON text on stdout, indented so that a person can read it too. */
export function printJson(value: unknown): void {
  process.stdout.write(jsonText(value));
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

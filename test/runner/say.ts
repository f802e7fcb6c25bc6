import { main } from '../../src/host/runner/main';

export interface Said {
  readonly code: number;
  readonly out: string;
  /** What it said on stderr, a line each. */
  readonly said: string;
}

/** Runs a command in this process. */
export async function say(...words: readonly string[]): Promise<Said> {
  const [lines, out]: [string[], string[]] = [[], []];
  const spies = [
    jest
      .spyOn(console, 'error')
      .mockImplementation((line: unknown) => void lines.push(String(line))),
    jest.spyOn(console, 'log').mockImplementation((line: unknown) => void out.push(String(line))),
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out.push(String(text));
      return true;
    }),
  ];
  try {
    const code = await main(words);
    return { code, out: out.join(''), said: lines.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

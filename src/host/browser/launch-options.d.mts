export function launchOptions(
  root: string,
  wanted?: string,
): {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
};

/** The command line of `npm start`: `--port 3000`, `--no-open`; PORT in the environment. */
export function readOptions(words, environment) {
  const options = { port: readPort(environment.PORT ?? '3000', 'PORT'), open: true };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--no-open') options.open = false;
    else if (word === '--port') options.port = readPort(words[(at += 1)], '--port');
    else if (word.startsWith('--port=')) options.port = readPort(word.slice(7), '--port');
    else throw new Error(`不认识的参数 ${word}；可用 --port 端口号、--no-open。`);
  }
  return options;
}

function readPort(text, source) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`${source} 应为 0 到 65535 之间的端口号，现在是“${text ?? ''}”。`);
  }
  return port;
}

import { emitKeypressEvents, type Key } from 'node:readline';

/** Asks on the terminal for something secret: nothing is shown of it, not even its length. Null for Ctrl+C or Ctrl+D. */
export async function askHidden(question: string): Promise<string | null> {
  const { stdin, stderr } = process;
  stderr.write(question);
  emitKeypressEvents(stdin);
  stdin.setRawMode(true);
  stdin.resume();
  return await new Promise((resolve) => {
    let text = '';
    const end = (answer: string | null): void => {
      stdin.off('keypress', listen);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      resolve(answer);
    };
    const listen = (character: string | undefined, key: Key): void => {
      if (key.name === 'return' || key.name === 'enter') end(text);
      else if (key.ctrl === true && (key.name === 'c' || key.name === 'd')) end(null);
      else if (key.ctrl === true && key.name === 'u') text = '';
      else if (key.name === 'backspace') text = Array.from(text).slice(0, -1).join('');
      else if (character !== undefined && key.ctrl !== true && key.meta !== true && character >= ' ')
        text += character;
    };
    stdin.on('keypress', listen);
  });
}

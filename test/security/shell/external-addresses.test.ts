import { describe, expect, test } from 'vitest';
import { allowedExternal } from '../../../main/shell/external-addresses.ts';

describe('addresses that may be opened outside the console', () => {
  test.each([
    ['https://www.nen.nl/nta-7516', 'https://www.nen.nl/nta-7516'],
    ['https://LEARN.microsoft.com/exchange?x=1#y', 'https://learn.microsoft.com/exchange?x=1#y'],
    ['https://www.nen.nl:443/', 'https://www.nen.nl/'],
    ['mailto:beheer@praktijk.nl', 'mailto:beheer@praktijk.nl'],
    ['mailto:beheer@praktijk.nl?subject=Vraag&body=Dag', 'mailto:beheer@praktijk.nl?subject=Vraag&body=Dag'],
  ])('%s', (address, opened) => {
    expect(allowedExternal(address)).toBe(opened);
  });

  test.each([
    'http://www.nen.nl/',
    'https://nen.nl.evil.example/',
    'https://evil.example/www.nen.nl',
    'https://www.nen.nl@evil.example/',
    'https://user:word@www.nen.nl/',
    'https://www.nen.nl:444/',
    'https://www.nen.nl\\@evil.example/',
    'https://www.nen.nl/\nx',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://briefgeheim/index.html',
    'ftp://www.nen.nl/',
    'mailto:',
    'mailto:a@b.nl,c@d.nl',
    'mailto:a@b.nl?bcc=c@d.nl',
    'mailto:a@b.nl?attachment=/etc/passwd',
    'mailto:a@b.nl?SUBJECT=x&Attach=y',
    'www.nen.nl',
    '',
    `https://www.nen.nl/${'x'.repeat(2000)}`,
  ])('refused: %s', (address) => {
    expect(allowedExternal(address)).toBeNull();
  });
});

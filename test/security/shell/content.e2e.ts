import { expect, test } from '../../e2e/support/fixtures.ts';

const start = 'app://briefgeheim/index.html';

test.describe('only local content under a strict policy (Electron checklist 1, 7)', () => {
  test('the window shows its own page from the app scheme', async ({ sharedConsole: { page } }) => {
    expect(await page.evaluate(() => [location.href, location.origin, String(isSecureContext)])).toEqual([
      start,
      'app://briefgeheim',
      'true',
    ]);
  });

  test('the policy comes as a header, on refusals too', async ({ sharedConsole: { page } }) => {
    const policies = await page.evaluate(async () => {
      const answers = await Promise.all([fetch('/index.html'), fetch('/no-such-file.js')]);
      return answers.map((answer) => ({
        status: answer.status,
        policy: answer.headers.get('content-security-policy'),
        sniffing: answer.headers.get('x-content-type-options'),
      }));
    });
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'none'",
      "worker-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; ');
    expect(policies).toEqual([
      { status: 200, policy, sniffing: 'nosniff' },
      { status: 403, policy, sniffing: 'nosniff' },
    ]);
  });

  test('inline script, inline handlers, evaluated script and foreign script do not run', async ({
    sharedConsole: { page },
  }) => {
    const outcome = await page.evaluate(async () => {
      const target = window as unknown as { ran: string[] };
      target.ran = [];
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violated.push(event.effectiveDirective),
      );
      const attempts: (() => void)[] = [
        () => {
          const script = document.createElement('script');
          script.append('window.ran.push("inline")');
          document.body.append(script);
        },
        () => {
          const button = document.createElement('button');
          button.setAttribute('onclick', 'window.ran.push("handler")');
          document.body.append(button);
          button.click();
          button.remove();
        },
        () => {
          const evaluate: unknown = Reflect.get(window, 'eval');
          (evaluate as (text: string) => void)('window.ran.push("eval")');
        },
        () => {
          const script = document.createElement('script');
          script.src = 'data:text/javascript,window.ran.push("data")';
          document.body.append(script);
        },
      ];
      for (const attempt of attempts) {
        // In a task of its own: inside its own evaluation the debugger allows what the policy forbids.
        await new Promise<void>((resolve) => {
          setTimeout(() => {
            try {
              attempt();
            } catch {
              // Trusted Types refuse some of these by an exception, the policy the others without a word.
            }
            resolve();
          }, 0);
        });
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { ran: target.ran, hasViolations: violated.length > 0 };
    });
    expect(outcome).toEqual({ ran: [], hasViolations: true });
  });

  test('no text becomes markup or a policy of its own (Trusted Types)', async ({
    sharedConsole: { page },
  }) => {
    const refusals = await page.evaluate(() => {
      const names: string[] = [];
      try {
        document.createElement('div').innerHTML = '<b>text</b>';
      } catch (error) {
        names.push((error as Error).name);
      }
      try {
        const { trustedTypes } = window as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): unknown };
        };
        trustedTypes.createPolicy('own', { createHTML: (text: string) => text });
      } catch (error) {
        names.push((error as Error).name);
      }
      return names;
    });
    expect(refusals).toEqual(['TypeError', 'TypeError']);
  });

  test('nothing outside the folder of the pages is served, and only by GET', async ({
    sharedConsole: { app },
  }) => {
    // From the main process: the page's own address parser would tidy most of these up before they are sent.
    const statuses = await app.evaluate(async ({ net }) => {
      const ask = async (address: string, method = 'GET'): Promise<number> => {
        const answer = await net.fetch(address, { method, ...(method === 'POST' ? { body: 'x' } : {}) });
        return answer.status;
      };
      return {
        page: await ask('app://briefgeheim/index.html'),
        dots: await ask('app://briefgeheim/../../package.json'),
        encodedDots: await ask('app://briefgeheim/%2e%2e/%2e%2e/package.json'),
        encodedSlashes: await ask('app://briefgeheim/..%2f..%2fpackage.json'),
        shellBundle: await ask('app://briefgeheim/..%2fshell%2fmain.js'),
        absolute: await ask('app://briefgeheim//etc/passwd.json'),
        folder: await ask('app://briefgeheim/'),
        otherHost: await ask('app://elsewhere/index.html'),
        longerHost: await ask('app://briefgeheim.elsewhere/index.html'),
        post: await ask('app://briefgeheim/index.html', 'POST'),
        put: await ask('app://briefgeheim/index.html', 'PUT'),
        remove: await ask('app://briefgeheim/index.html', 'DELETE'),
      };
    });
    expect(statuses).toEqual({
      page: 200,
      dots: 403,
      encodedDots: 403,
      encodedSlashes: 403,
      shellBundle: 403,
      absolute: 403,
      folder: 403,
      otherHost: 403,
      longerHost: 403,
      post: 403,
      put: 403,
      remove: 403,
    });
  });
});
